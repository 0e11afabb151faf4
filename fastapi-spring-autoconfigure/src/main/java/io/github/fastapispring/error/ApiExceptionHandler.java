package io.github.fastapispring.error;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

import io.github.fastapispring.HttpException;
import io.github.fastapispring.exchange.RawResponse;

/**
 * Answers what no handler of the application has answered: every refusal in the same
 * shape, a failure without its internals. It stands before Spring Boot's own handler.
 */
public final class ApiExceptionHandler implements WebExceptionHandler, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(ApiExceptionHandler.class);

	private final ErrorAnswer answer;

	private final int validationStatus;

	private final ObjectMapper mapper;

	private final Predicate<ServerWebExchange> applies;

	private final Function<Throwable, Optional<RequestValidationException>> bindingErrors;

	/**
	 * A handler.
	 * @param answer the shape of answers
	 * @param validationStatus the status of a request that does not fit, 422 or 400
	 * @param mapper writes details as JSON
	 * @param applies whether an exchange is ours to answer
	 * @param bindingErrors tells what one of Spring's binding exceptions says, in our
	 * terms
	 */
	public ApiExceptionHandler(ErrorAnswer answer, int validationStatus, ObjectMapper mapper,
			Predicate<ServerWebExchange> applies,
			Function<Throwable, Optional<RequestValidationException>> bindingErrors) {
		this.answer = answer;
		this.validationStatus = validationStatus;
		this.mapper = mapper;
		this.applies = applies;
		this.bindingErrors = bindingErrors;
	}

	@Override
	public int getOrder() {
		return -2;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable ex) {
		if (exchange.getResponse().isCommitted() || !this.applies.test(exchange)) {
			return Mono.error(ex);
		}
		if (ex instanceof RequestValidationException invalid) {
			return invalid(exchange, invalid);
		}
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			return Mono.error(ex);
		}
		Optional<RequestValidationException> binding = this.bindingErrors.apply(ex);
		if (binding.isPresent()) {
			return invalid(exchange, binding.get());
		}
		if (ex instanceof ErrorResponse refusal) {
			return refuse(exchange, refusal, ex);
		}
		logger.error("500 for {} {} [{}]", exchange.getRequest().getMethod(), exchange.getRequest().getPath(),
				route(exchange), ex);
		return write(exchange, HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY,
				this.answer.of(exchange, 500, (Object) HttpStatus.INTERNAL_SERVER_ERROR.getReasonPhrase()));
	}

	private static Object route(ServerWebExchange exchange) {
		return exchange.getAttributeOrDefault(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, (Object) "no route");
	}

	private Mono<Void> invalid(ServerWebExchange exchange, RequestValidationException invalid) {
		return write(exchange, HttpStatusCode.valueOf(this.validationStatus), HttpHeaders.EMPTY,
				this.answer.of(exchange, this.validationStatus, invalid.errors()));
	}

	private Mono<Void> refuse(ServerWebExchange exchange, ErrorResponse refusal, Throwable ex) {
		int status = refusal.getStatusCode().value();
		if (status >= 500) {
			logger.error("{} for {} {} [{}]", status, exchange.getRequest().getMethod(),
					exchange.getRequest().getPath(), route(exchange), ex);
		}
		return write(exchange, refusal.getStatusCode(), refusal.getHeaders(),
				this.answer.of(exchange, status, detail(refusal)));
	}

	/**
	 * Spring's own refusals explain themselves with class names: the phrase says enough.
	 */
	private static @Nullable Object detail(ErrorResponse refusal) {
		if (refusal instanceof HttpException http) {
			return http.getDetail();
		}
		boolean own = refusal.getClass() == ResponseStatusException.class
				|| !refusal.getClass().getPackageName().startsWith("org.springframework");
		if (own && refusal instanceof ResponseStatusException stated && stated.getReason() != null) {
			return stated.getReason();
		}
		HttpStatus known = HttpStatus.resolve(refusal.getStatusCode().value());
		return (known != null) ? known.getReasonPhrase() : null;
	}

	private Mono<Void> write(ServerWebExchange exchange, HttpStatusCode status, HttpHeaders headers,
			Map<String, @Nullable Object> body) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(status);
		response.getHeaders().clearContentHeaders();
		headers.forEach((name, values) -> response.getHeaders().put(name, values));
		response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
		if (status.is1xxInformational() || status.value() == 204 || status.value() == 205 || status.value() == 304) {
			return response.setComplete();
		}
		return RawResponse.answer(response, this.answer.contentType().toString(), this.mapper.writeValueAsBytes(body));
	}

}
