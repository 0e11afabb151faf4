package io.github.fastapispring.routing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.Ordered;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.ApiRoute;
import io.github.fastapispring.operation.InvalidDeclarationsException;
import io.github.fastapispring.operation.Problem;
import io.github.fastapispring.operation.ResponseDescription;
import io.github.fastapispring.response.EntityLeakCheck;
import io.github.fastapispring.response.ResponseModelFactory;
import io.github.fastapispring.response.ResponseWriter;

/**
 * Gives methods of plain controllers their response model where they name one, and looks
 * whether the others send a persistent class.
 */
public final class ControllerResponseModels implements HandlerResultHandler, Ordered, SmartInitializingSingleton {

	private final RequestMappingHandlerMapping controllers;

	private final ResponseModelFactory responseModels;

	private final EntityLeakCheck leakCheck;

	private final ReactiveAdapterRegistry adapters;

	private final Map<Method, Answer> answers = new HashMap<>();

	/**
	 * Response models of controllers.
	 * @param controllers knows the methods
	 * @param responseModels compiles response models
	 * @param leakCheck looks at methods without one
	 * @param adapters the reactive types that are known
	 */
	public ControllerResponseModels(RequestMappingHandlerMapping controllers, ResponseModelFactory responseModels,
			EntityLeakCheck leakCheck, ReactiveAdapterRegistry adapters) {
		this.controllers = controllers;
		this.responseModels = responseModels;
		this.leakCheck = leakCheck;
		this.adapters = adapters;
	}

	/** Before Spring's own result handlers, the first of which is at 0. */
	@Override
	public int getOrder() {
		return -10;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<Problem> problems = new ArrayList<>();
		this.controllers.getHandlerMethods().values().forEach((handler) -> inspect(handler, problems));
		if (!problems.isEmpty()) {
			throw new InvalidDeclarationsException(problems);
		}
	}

	private void inspect(HandlerMethod handler, List<Problem> problems) {
		Method method = handler.getMethod();
		ResponseDescription response = ResponseDescription.of(method, handler.getBeanType(), this.adapters);
		if (AnnotatedElementUtils.hasAnnotation(method, ApiRoute.class)) {
			ResponseWriter writer = new ResponseWriter(
					this.responseModels.create(response, Problem.describe(method), problems));
			this.answers.put(method, new Answer(response, writer));
		}
		else if (AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class)
				|| AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)) {
			this.leakCheck.check(response, problems);
		}
	}

	@Override
	public boolean supports(HandlerResult result) {
		return !(result.getHandler() instanceof PathOperationHandlerMethod)
				&& this.answers.containsKey(result.getReturnTypeSource().getMethod());
	}

	@Override
	public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
		Answer answer = this.answers.get(result.getReturnTypeSource().getMethod());
		if (answer == null) {
			return Mono.error(new IllegalStateException("Not supported: " + result.getHandler()));
		}
		return answer.write(exchange, result.getReturnValue());
	}

	/**
	 * How the result of a method is sent.
	 *
	 * @param response what the method says of it
	 * @param writer writes it
	 */
	private record Answer(ResponseDescription response, ResponseWriter writer) {

		Mono<Void> write(ServerWebExchange exchange, @Nullable Object result) {
			if (!this.response.returned().isAsync() || result == null) {
				return write(exchange, result, this.response.status());
			}
			return this.response.returned()
				.await(result)
				.flatMap((value) -> write(exchange, value.orElse(null), this.response.status()));
		}

		private Mono<Void> write(ServerWebExchange exchange, @Nullable Object value, int status) {
			if (status != 200) {
				exchange.getResponse().setRawStatusCode(status);
			}
			return this.writer.write(exchange, value);
		}

	}

}
