package io.github.fastapispring.exchange;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * A response that takes a whole answer at once.
 */
public interface RawResponse {

	/**
	 * Answers with what is all of the body.
	 * @param contentType the content type, where none is set
	 * @param body the body
	 * @return completes when the answer is sent, which begins on subscription
	 */
	Mono<Void> answer(String contentType, byte[] body);

	/**
	 * Answers any request with what is all of the body.
	 * @param response the response
	 * @param contentType the content type, where none is set
	 * @param body the body
	 * @return completes when the answer is sent, which begins on subscription
	 */
	static Mono<Void> answer(ServerHttpResponse response, String contentType, byte[] body) {
		if (response instanceof RawResponse raw) {
			return raw.answer(contentType, body);
		}
		HttpHeaders headers = response.getHeaders();
		if (headers.getFirst(HttpHeaders.CONTENT_TYPE) == null) {
			headers.set(HttpHeaders.CONTENT_TYPE, contentType);
		}
		headers.setContentLength(body.length);
		return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
	}

}
