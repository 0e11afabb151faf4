package io.github.fastapispring.server;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request that bring along its whole body, wherever the request goes: no
 * other request of the connection can get it.
 */
final class JoinedHeaders extends DefaultHttpHeaders {

	private final byte[] body;

	/**
	 * Headers with a body.
	 * @param headers the headers, validated when they were decoded
	 * @param body the body
	 */
	@SuppressWarnings("deprecation")
	JoinedHeaders(HttpHeaders headers, byte[] body) {
		super(false);
		set(headers);
		this.body = body;
	}

	static byte @Nullable [] bodyOf(HttpHeaders headers) {
		return (headers instanceof JoinedHeaders joined) ? joined.body : null;
	}

}
