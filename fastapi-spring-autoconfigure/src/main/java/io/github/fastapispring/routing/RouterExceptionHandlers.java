package io.github.fastapispring.routing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.InvocableHandlerMethod;
import org.springframework.web.server.ServerWebExchange;

/**
 * The {@code @ExceptionHandler} methods of routers, which handle what the router's own
 * operations throw.
 */
public final class RouterExceptionHandlers {

	private final List<HandlerMethodArgumentResolver> resolvers;

	private final Map<Class<?>, ExceptionHandlerMethodResolver> methods = new ConcurrentHashMap<>();

	/**
	 * Exception handlers.
	 * @param resolvers resolve their parameters
	 */
	public RouterExceptionHandlers(List<HandlerMethodArgumentResolver> resolvers) {
		this.resolvers = List.copyOf(resolvers);
	}

	private ExceptionHandlerMethodResolver methods(Class<?> router) {
		return this.methods.computeIfAbsent(router, ExceptionHandlerMethodResolver::new);
	}

	Mono<HandlerResult> handle(ServerWebExchange exchange, HandlerMethod failed, Throwable ex) {
		Method method = methods(failed.getBeanType()).resolveMethodByThrowable(ex);
		if (method == null) {
			return Mono.error(ex);
		}
		InvocableHandlerMethod invocable = new InvocableHandlerMethod(failed.getBean(), method);
		invocable.setArgumentResolvers(this.resolvers);
		List<Object> provided = new ArrayList<>();
		for (Throwable cause = ex; cause != null && !provided.contains(cause); cause = cause.getCause()) {
			provided.add(cause);
		}
		provided.add(failed);
		exchange.getResponse().getHeaders().clearContentHeaders();
		return invocable.invoke(exchange, new BindingContext(), provided.toArray());
	}

}
