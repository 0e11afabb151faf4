package io.github.fastapispring;

/**
 * How long a dependency lives.
 */
public enum Scope {

	/**
	 * Until the handler has returned and its result is serialised: it ends before the
	 * response is sent.
	 */
	HANDLER,

	/**
	 * Until the last byte of the response is sent, or the client has gone.
	 */
	REQUEST

}
