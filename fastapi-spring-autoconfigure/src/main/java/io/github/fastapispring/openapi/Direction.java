package io.github.fastapispring.openapi;

/**
 * Which way the values of a schema go.
 */
enum Direction {

	/** From the client to the server. */
	INPUT,

	/** From the server to the client. */
	OUTPUT

}
