package io.github.fastapispring.routing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Security;
import io.github.fastapispring.operation.InvalidDeclarationsException;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.PathOperationFactory;
import io.github.fastapispring.operation.Providers;

/**
 * Calls the methods of plain controllers that ask for dependencies, as parameters or by
 * {@link Security @Security}. These are resolved and ended as those of path operations;
 * all other parameters, the answer and exceptions are left to Spring.
 */
public final class ControllerDependencies implements HandlerAdapter, Ordered, SmartInitializingSingleton {

	private final RequestMappingHandlerMapping controllers;

	private final PathOperationFactory operations;

	private final PathOperationCompiler compiler;

	private final PathOperationHandlerAdapter adapter;

	private final Map<Method, PathOperationHandlerMethod> handlers = new HashMap<>();

	/**
	 * An adapter.
	 * @param controllers knows the methods
	 * @param operations reads handler methods, whose unmarked parameters Spring binds
	 * @param compiler makes plans
	 * @param adapter runs plans
	 */
	public ControllerDependencies(RequestMappingHandlerMapping controllers, PathOperationFactory operations,
			PathOperationCompiler compiler, PathOperationHandlerAdapter adapter) {
		this.controllers = controllers;
		this.operations = operations;
		this.compiler = compiler;
		this.adapter = adapter;
	}

	/** Before Spring's own adapter, which would take any handler method. */
	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.controllers.getHandlerMethods().forEach((mapping, handler) -> {
			if (isGuarded(handler)
					|| Arrays.stream(handler.getMethodParameters()).anyMatch(ControllerDependencies::isDependency)) {
				add(mapping, handler);
			}
		});
		if (!this.operations.problems().isEmpty()) {
			throw new InvalidDeclarationsException(this.operations.problems());
		}
	}

	private static boolean isGuarded(HandlerMethod handler) {
		return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Security.class)
				|| AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Security.class);
	}

	private static boolean isDependency(MethodParameter parameter) {
		return parameter.getParameterType() == BackgroundTasks.class
				|| MergedAnnotations.from(parameter.getParameterAnnotations()).isPresent(Depends.class);
	}

	private void add(RequestMappingInfo mapping, HandlerMethod handler) {
		int problemsBefore = this.operations.problems().size();
		PathOperation operation = this.operations.create(handler,
				mapping.getMethodsCondition()
					.getMethods()
					.stream()
					.map(RequestMethod::asHttpMethod)
					.collect(Collectors.<HttpMethod>toSet()),
				mapping.getDirectPaths().stream().sorted().toList(), this.operations.router(handler.getBeanType()));
		if (this.operations.problems().size() == problemsBefore) {
			Supplier<Object> bean = bean(handler.getBean());
			this.handlers.put(handler.getMethod(),
					new PathOperationHandlerMethod(handler, this.compiler.compile(operation, handler, bean, null),
							(providers) -> this.compiler.compile(this.operations.create(operation, handler, providers),
									handler, bean, null)));
		}
	}

	private Supplier<Object> bean(Object bean) {
		return (bean instanceof String name) ? this.compiler.bean(name) : () -> bean;
	}

	/**
	 * The methods as path operations.
	 * @return the operations
	 */
	public List<PathOperation> pathOperations() {
		return this.handlers.values().stream().map(PathOperationHandlerMethod::operation).toList();
	}

	/**
	 * The methods as they are with other providers.
	 * @param others the providers in place of those of the application
	 * @return the operations, each read when it is asked for
	 */
	public Stream<PathOperation> pathOperations(Providers others) {
		return this.handlers.values()
			.stream()
			.map((handler) -> this.operations.create(handler.operation(), handler, others));
	}

	@Override
	public boolean supports(Object handler) {
		return handler instanceof HandlerMethod method && !(handler instanceof PathOperationHandlerMethod)
				&& this.handlers.containsKey(method.getMethod());
	}

	@Override
	public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
		PathOperationHandlerMethod method = this.handlers.get(((HandlerMethod) handler).getMethod());
		if (method == null) {
			return Mono.error(new IllegalStateException("Not supported: " + handler));
		}
		return this.adapter.handle(exchange, method);
	}

}
