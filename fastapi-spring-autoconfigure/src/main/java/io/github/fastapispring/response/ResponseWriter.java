package io.github.fastapispring.response;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.error.ResponseValidationException;
import io.github.fastapispring.exchange.RawResponse;

import io.github.fastapispring.operation.ResponseDescription;

/**
 * Answers a request with the result of its operation: one buffer of JSON with its length.
 */
public final class ResponseWriter {

	private final ResponseModel model;

	/**
	 * A writer.
	 * @param model makes bytes of the result
	 */
	public ResponseWriter(ResponseModel model) {
		this.model = model;
	}

	/**
	 * Serialises a result at once and writes it on subscription.
	 * @param exchange the exchange
	 * @param result the result, be it a {@link ResponseEntity}; null for JSON's null
	 * @return completes when the answer is written
	 * @throws ResponseValidationException when the result does not fit the response model
	 */
	public Mono<Void> write(ServerWebExchange exchange, @Nullable Object result) {
		ServerHttpResponse response = exchange.getResponse();
		if (response.isCommitted()) {
			return Mono.empty();
		}
		Object body = present((result instanceof HttpEntity<?> entity) ? open(entity, response) : result);
		if (!allowsBody(response.getStatusCode()) || (result instanceof HttpEntity<?> && body == null)) {
			return Mono.defer(response::setComplete);
		}
		return RawResponse.answer(response, MediaType.APPLICATION_JSON_VALUE, this.model.write(body));
	}

	private static @Nullable Object open(HttpEntity<?> entity, ServerHttpResponse response) {
		if (entity instanceof ResponseEntity<?> responseEntity) {
			response.setStatusCode(responseEntity.getStatusCode());
		}
		entity.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
		return entity.getBody();
	}

	private static @Nullable Object present(@Nullable Object body) {
		return (body instanceof Optional<?> optional) ? optional.orElse(null) : body;
	}

	private static boolean allowsBody(@Nullable HttpStatusCode status) {
		return status == null || ResponseDescription.allowsBody(status.value());
	}

}
