package io.github.fastapispring.routing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.binding.RequestBinder;
import io.github.fastapispring.binding.RequestInput;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Returned;
import io.github.fastapispring.response.ResponseWriter;

/**
 * Everything that running one path operation takes, chosen at startup: read the
 * arguments, call the method where it may run, write its result.
 */
final class PathOperationPlan {

	private static final int DEFAULT_STATUS = 200;

	private final PathOperation operation;

	private final HandlerMethod handler;

	private final Supplier<Object> router;

	private final RequestBinder binder;

	private final HandlerInvoker invoker;

	private final @Nullable ResponseWriter writer;

	private final BlockingCalls blockingCalls;

	/**
	 * A plan.
	 * @param operation what is run
	 * @param handler the handler method, for Spring's result handlers
	 * @param router gives the bean
	 * @param binder reads the arguments
	 * @param writer writes the result; null where Spring's result handlers do
	 * @param blockingCalls runs what may wait
	 */
	PathOperationPlan(PathOperation operation, HandlerMethod handler, Supplier<Object> router, RequestBinder binder,
			@Nullable ResponseWriter writer, BlockingCalls blockingCalls) {
		this.operation = operation;
		this.handler = handler;
		this.router = router;
		this.binder = binder;
		this.invoker = new HandlerInvoker(operation.method());
		this.writer = writer;
		this.blockingCalls = blockingCalls;
	}

	PathOperation operation() {
		return this.operation;
	}

	Object router() {
		return this.router.get();
	}

	/**
	 * Runs the operation.
	 * @param exchange the exchange
	 * @return nothing once the answer is written, or a result for one of Spring's result
	 * handlers
	 */
	Mono<HandlerResult> run(ServerWebExchange exchange) {
		return this.binder.isImmediate() ? call(exchange, this.binder.input(exchange))
				: this.binder.receive(exchange).flatMap((input) -> call(exchange, input));
	}

	private Mono<HandlerResult> call(ServerWebExchange exchange, RequestInput input) {
		try {
			Object bean = this.router.get();
			@Nullable Object[] arguments = this.binder.bind(bean, input);
			if (this.operation.response().status() != DEFAULT_STATUS) {
				exchange.getResponse().setRawStatusCode(this.operation.response().status());
			}
			if (!this.operation.blocking()) {
				return answer(exchange, this.invoker.invoke(bean, arguments));
			}
			return this.blockingCalls.run(() -> Optional.ofNullable(this.invoker.invoke(bean, arguments)))
				.flatMap((result) -> answer(exchange, result.orElse(null)));
		}
		catch (Throwable ex) {
			return Mono.error(ex);
		}
	}

	private Mono<HandlerResult> answer(ServerWebExchange exchange, @Nullable Object result) {
		Returned returned = this.operation.response().returned();
		if (!returned.isAsync() || result == null) {
			return write(exchange, result);
		}
		if (this.writer == null && !isServerResponse()) {
			return handOver(result);
		}
		return returned.await(result).flatMap((value) -> write(exchange, value.orElse(null)));
	}

	private boolean isServerResponse() {
		return ServerResponse.class.isAssignableFrom(this.operation.response().returned().body().resolve(Object.class));
	}

	private Mono<HandlerResult> write(ServerWebExchange exchange, @Nullable Object result) {
		if (this.writer == null || isForSpring(result)) {
			return exchange.getResponse().isCommitted() ? Mono.empty()
					: ConnectionLoop.answer(exchange, handOver(result));
		}
		return ConnectionLoop.answer(exchange, this.writer.write(exchange, result)).then(Mono.empty());
	}

	/**
	 * Our writer writes JSON; another content type of an entity has a writer in Spring.
	 */
	private static boolean isForSpring(@Nullable Object result) {
		if (!(result instanceof HttpEntity<?> entity) || entity.getBody() == null) {
			return result instanceof ServerResponse;
		}
		MediaType type = entity.getHeaders().getContentType();
		return type != null && !type.isCompatibleWith(MediaType.APPLICATION_JSON)
				&& !type.getSubtype().endsWith("+json");
	}

	private Mono<HandlerResult> handOver(@Nullable Object result) {
		return Mono.just(new HandlerResult(this.handler, result, this.handler.getReturnType()));
	}

	/** The types that one of Spring's own result handlers writes better. */
	static boolean isWrittenBySpring(Class<?> body) {
		return List
			.of(ServerResponse.class, Resource.class, DataBuffer.class, ErrorResponse.class, ProblemDetail.class,
					Rendering.class, ServerSentEvent.class)
			.stream()
			.anyMatch((type) -> type.isAssignableFrom(body)) || body == byte[].class;
	}

}
