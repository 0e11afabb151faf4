package io.github.fastapispring.openapi;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers with the document, which is made off the event loop: the first one takes the
 * longer, the more there is to describe.
 *
 * @param type the content type
 * @param document writes the document for an exchange
 */
record DocumentHandler(MediaType type, Document document) implements HandlerFunction<ServerResponse> {

	@Override
	public Mono<ServerResponse> handle(ServerRequest request) {
		return Mono.fromCallable(() -> this.document.write(request.exchange()))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((content) -> ServerResponse.ok().contentType(this.type).bodyValue(content));
	}

	/**
	 * Writes a document.
	 */
	@FunctionalInterface
	interface Document {

		/**
		 * Writes the document.
		 * @param exchange who asks for it
		 * @return the document
		 * @throws Exception when it cannot be written
		 */
		byte[] write(ServerWebExchange exchange) throws Exception;

	}

}
