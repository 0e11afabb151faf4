package io.github.fastapispring.routing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

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
import io.github.fastapispring.dependency.DependencyPlan;
import io.github.fastapispring.dependency.RequestLifecycle;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.invocation.CallContext;
import io.github.fastapispring.invocation.Calls;
import io.github.fastapispring.invocation.ConnectionLoop;
import io.github.fastapispring.invocation.Invoker;
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

	private final DependencyPlan dependencies;

	private final RequestLifecycle lifecycle;

	private final Invoker invoker;

	private final @Nullable ResponseWriter writer;

	private final ResultHandlers resultHandlers;

	private final boolean immediate;

	/**
	 * A plan.
	 * @param operation what is run
	 * @param handler the handler method, for Spring's result handlers
	 * @param router gives the bean
	 * @param binder receives the request
	 * @param dependencies the providers
	 * @param writer writes the result; null where Spring's result handlers do
	 * @param lifecycle runs each request
	 * @param resultHandlers Spring's result handlers
	 */
	PathOperationPlan(PathOperation operation, HandlerMethod handler, Supplier<Object> router, RequestBinder binder,
			DependencyPlan dependencies, @Nullable ResponseWriter writer, RequestLifecycle lifecycle,
			ResultHandlers resultHandlers) {
		this.operation = operation;
		this.handler = handler;
		this.router = router;
		this.binder = binder;
		this.dependencies = dependencies;
		this.lifecycle = lifecycle;
		this.invoker = new Invoker(operation.method());
		this.writer = writer;
		this.resultHandlers = resultHandlers;
		this.immediate = dependencies.isEmpty() && !operation.blocking();
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
	 * @return completes when the answer is written and all resources are closed
	 */
	Mono<Void> run(ServerWebExchange exchange) {
		return Mono.deferContextual((context) -> {
			try {
				return run(exchange, context);
			}
			catch (Throwable ex) {
				return Mono.error(ex);
			}
		});
	}

	private Mono<Void> run(ServerWebExchange exchange, ContextView context) throws Throwable {
		int slots = this.dependencies.size();
		RequestInput input = this.binder.input(exchange, slots);
		if (input != null && this.immediate) {
			return answer(input, context);
		}
		Mono<Void> running = (input != null) ? start(input) : this.binder.receive(exchange, slots).flatMap(this::start);
		return running.contextWrite(CallContext::capture);
	}

	private Mono<Void> start(RequestInput input) {
		ErrorCollector errors = this.binder.newErrors();
		return this.lifecycle.run(this.dependencies, input, errors, (calls) -> handle(input, errors, calls));
	}

	/**
	 * Answers here and now: there are no dependencies, and nothing has to be waited for
	 * but what the handler returns.
	 */
	private Mono<Void> answer(RequestInput input, ContextView context) throws Throwable {
		Object bean = this.router.get();
		@Nullable Object[] arguments = arguments(bean, input, this.binder.newErrors());
		Mono<Void> answer = CallContext.here(context, () -> answer(input, this.invoker.invoke(bean, arguments)));
		return (answer != null) ? answer : Mono.empty();
	}

	private Mono<Void> answer(RequestInput input, @Nullable Object result) {
		Returned returned = this.operation.response().returned();
		if (!returned.isAsync() || result == null) {
			return ConnectionLoop.stay(input.exchange(), write(input.exchange(), result));
		}
		Optional<Object> ready = returned.ready(result);
		if (ready != null) {
			return ConnectionLoop.stay(input.exchange(), write(input.exchange(), ready.orElse(null)));
		}
		return this.lifecycle
			.run(this.dependencies, input, this.binder.newErrors(), (calls) -> answer(input.exchange(), result, calls))
			.contextWrite(CallContext::capture);
	}

	/**
	 * The answer is serialised when this completes, and written when it is subscribed to.
	 */
	private Mono<Mono<Void>> handle(RequestInput input, ErrorCollector errors, Calls calls) {
		try {
			Object bean = this.router.get();
			@Nullable Object[] arguments = arguments(bean, input, errors);
			return calls.run(this.operation.blocking(),
					() -> answer(input.exchange(), this.invoker.invoke(bean, arguments), calls));
		}
		catch (Throwable ex) {
			return Mono.error(ex);
		}
	}

	private @Nullable Object[] arguments(Object bean, RequestInput input, ErrorCollector errors) {
		@Nullable Object[] arguments = this.dependencies.handler().bind(bean, input, errors);
		if (!errors.isEmpty()) {
			throw RequestBinder.failure(input, errors);
		}
		if (this.operation.response().status() != DEFAULT_STATUS) {
			input.exchange().getResponse().setRawStatusCode(this.operation.response().status());
		}
		return arguments;
	}

	private Mono<Mono<Void>> answer(ServerWebExchange exchange, @Nullable Object result, Calls calls) {
		Returned returned = this.operation.response().returned();
		if (!returned.isAsync() || result == null) {
			return Mono.just(onLoop(exchange, write(exchange, result)));
		}
		if (this.writer == null && returned.many()) {
			return Mono.just(onLoop(exchange, handOver(exchange, result)));
		}
		Optional<Object> ready = returned.ready(result);
		if (ready != null) {
			return Mono.just(onLoop(exchange, write(exchange, ready.orElse(null))));
		}
		return calls.around(returned.await(result))
			.flatMap((value) -> calls.run(false,
					() -> Mono.just(onLoop(exchange, write(exchange, value.orElse(null))))));
	}

	private static Mono<Void> onLoop(ServerWebExchange exchange, Mono<Void> answer) {
		return ConnectionLoop.subscribe(exchange, answer);
	}

	private Mono<Void> write(ServerWebExchange exchange, @Nullable Object result) {
		if (this.writer == null || isForSpring(result)) {
			return exchange.getResponse().isCommitted() ? Mono.empty()
					: handOver(exchange, this.operation.response().returned().rewrap(result));
		}
		return this.writer.write(exchange, result);
	}

	private Mono<Void> handOver(ServerWebExchange exchange, @Nullable Object result) {
		return this.resultHandlers.handle(ConnectionLoop.writingOnLoop(exchange),
				new HandlerResult(this.handler, result, this.handler.getReturnType()));
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

	/** The types that one of Spring's own result handlers writes better. */
	static boolean isWrittenBySpring(Class<?> body) {
		return List
			.of(ServerResponse.class, Resource.class, DataBuffer.class, ErrorResponse.class, ProblemDetail.class,
					Rendering.class, ServerSentEvent.class)
			.stream()
			.anyMatch((type) -> type.isAssignableFrom(body)) || body == byte[].class;
	}

}
