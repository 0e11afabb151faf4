package io.github.fastapispring.exchange;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A request that gives parts of itself as they came, without a URI or a stream around
 * them.
 */
public interface RawRequest {

	/**
	 * The query string as it was sent.
	 * @return the text behind the question mark, null where there is none
	 */
	@Nullable String rawQuery();

	/**
	 * Reads the whole body, where it came together with the head.
	 * @return its bytes, null where it has to be received, or is read already
	 */
	byte @Nullable [] receivedBody();

	/**
	 * The query string of any request.
	 * @param request the request
	 * @return the text behind the question mark, null where there is none
	 */
	static @Nullable String queryOf(ServerHttpRequest request) {
		return (request instanceof RawRequest raw) ? raw.rawQuery() : request.getURI().getRawQuery();
	}

	/**
	 * Reads the body of any request, where it is there already.
	 * @param request the request
	 * @return its bytes, null where it has to be received, or is read already
	 */
	static byte @Nullable [] bodyOf(ServerHttpRequest request) {
		return (request instanceof RawRequest raw) ? raw.receivedBody() : null;
	}

}
