package io.github.fastapispring.routing;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.operation.InvalidDeclarationsException;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.PathOperationFactory;
import io.github.fastapispring.operation.RouterSettings;

/**
 * Lets handlers that are no path operations depend on guards, whatever maps them and
 * whatever runs them.
 */
public final class GuardedHandlers implements HandlerAdapter, Ordered, SmartInitializingSingleton {

	private static final String HANDLER = GuardedHandlers.class.getName() + ".handler";

	private final List<Class<?>> guards;

	private final Predicate<Object> guarded;

	private final PathOperationFactory operations;

	private final PathOperationCompiler compiler;

	private final PathOperationHandlerAdapter adapter;

	private final Supplier<List<HandlerAdapter>> adapters;

	private final ResultHandlers resultHandlers;

	private final Supplier<PathOperationHandlerMethod> behindGuards = SingletonSupplier.of(this::compile);

	/**
	 * An adapter.
	 * @param guards the classes that the handlers depend on; none to leave them alone
	 * @param guarded tells these handlers
	 * @param operations reads handler methods without global dependencies
	 * @param compiler makes plans
	 * @param adapter runs plans
	 * @param adapters all adapters, once they are made
	 * @param resultHandlers Spring's result handlers
	 */
	public GuardedHandlers(List<Class<?>> guards, Predicate<Object> guarded, PathOperationFactory operations,
			PathOperationCompiler compiler, PathOperationHandlerAdapter adapter,
			Supplier<List<HandlerAdapter>> adapters, ResultHandlers resultHandlers) {
		this.guards = List.copyOf(guards);
		this.guarded = guarded;
		this.operations = operations;
		this.compiler = compiler;
		this.adapter = adapter;
		this.adapters = SingletonSupplier.of(adapters);
		this.resultHandlers = resultHandlers;
	}

	/** Before all that would run the handlers without their guards. */
	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!this.guards.isEmpty()) {
			this.behindGuards.get();
		}
	}

	private PathOperationHandlerMethod compile() {
		HandlerMethod serve = new HandlerMethod(this,
				ClassUtils.getMethod(GuardedHandlers.class, "serve", ServerWebExchange.class));
		PathOperation operation = this.operations.create(serve, Set.of(), List.of(),
				RouterSettings.NONE.dependingOn(this.guards));
		if (!this.operations.problems().isEmpty()) {
			throw new InvalidDeclarationsException(this.operations.problems());
		}
		return new PathOperationHandlerMethod(serve, this.compiler.compile(operation, serve, () -> this, null),
				(providers) -> this.compiler.compile(this.operations.create(operation, serve, providers), serve,
						() -> this, null));
	}

	@Override
	public boolean supports(Object handler) {
		return !this.guards.isEmpty() && this.guarded.test(handler);
	}

	@Override
	public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
		exchange.getAttributes().put(HANDLER, handler);
		return this.adapter.handle(exchange, this.behindGuards.get());
	}

	/**
	 * Runs the handler of a request behind its guards.
	 * @param exchange the exchange
	 * @return completes when the answer is written
	 */
	public Mono<Void> serve(ServerWebExchange exchange) {
		Object handler = exchange.getRequiredAttribute(HANDLER);
		return this.adapters.get()
			.stream()
			.filter((other) -> other != this && other.supports(handler))
			.findFirst()
			.map((other) -> other.handle(exchange, handler))
			.orElseGet(() -> Mono.error(new IllegalStateException("Nothing runs " + handler)))
			.flatMap((result) -> this.resultHandlers.handle(exchange, result));
	}

}
