package io.github.fastapispring.binding;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.DisconnectedClientHelper;

import io.github.fastapispring.HttpException;
import io.github.fastapispring.exchange.RawRequest;
import io.github.fastapispring.model.ValueTypes;

/**
 * Receives the body of a request up to a limit, beyond which it is answered by 413 and no
 * longer held. Where the client goes half-way, nothing comes: the server cancels the
 * exchange, and an answer that nobody receives would only fail.
 */
final class BodyBytes {

	private final ValueTypes types;

	private final boolean strictContentType;

	private final int maxBytes;

	/**
	 * A receiver.
	 * @param types has the JSON reader
	 * @param strictContentType whether a body must say that it is JSON
	 * @param maxBytes the greatest length of a body
	 */
	BodyBytes(ValueTypes types, boolean strictContentType, int maxBytes) {
		this.types = types;
		this.strictContentType = strictContentType;
		this.maxBytes = maxBytes;
	}

	/**
	 * The body where it is there already.
	 * @param request the request
	 * @return the body, null where it has to be received
	 */
	@Nullable BodyContent received(ServerHttpRequest request) {
		byte[] bytes = RawRequest.bodyOf(request);
		if (bytes == null) {
			return null;
		}
		if (bytes.length > this.maxBytes) {
			throw tooLarge();
		}
		return content(bytes, request);
	}

	Mono<BodyContent> receive(ServerHttpRequest request) {
		long length = request.getHeaders().getContentLength();
		if (length > this.maxBytes) {
			return tooLarge().asMono();
		}
		return DataBufferUtils.join((length < 0) ? ChunkedBody.of(request) : request.getBody(), this.maxBytes)
			.map((buffer) -> content(bytes(buffer), request))
			.onErrorMap(DataBufferLimitException.class, (ex) -> tooLarge())
			.onErrorResume(DisconnectedClientHelper::isClientDisconnectedException, (ex) -> Mono.never());
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private BodyContent content(byte[] bytes, ServerHttpRequest request) {
		boolean json = isJson(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
		return new BodyContent(bytes, json, this.types.treeReader(), this.types.inputs());
	}

	private static HttpException tooLarge() {
		return new HttpException(413);
	}

	/**
	 * {@code application/json} and {@code application/*+json}, whatever the parameters.
	 */
	private boolean isJson(@Nullable String contentType) {
		if (contentType == null) {
			return !this.strictContentType;
		}
		int semicolon = contentType.indexOf(';');
		String type = ((semicolon < 0) ? contentType : contentType.substring(0, semicolon)).strip();
		return type.equalsIgnoreCase("application/json") || (type.regionMatches(true, 0, "application/", 0, 12)
				&& type.regionMatches(true, type.length() - 5, "+json", 0, 5));
	}

}
