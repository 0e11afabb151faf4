package io.github.fastapispring.routing;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.condition.ProducesRequestCondition;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

import io.github.fastapispring.binding.FrameworkArguments;
import io.github.fastapispring.binding.RequestBinder;
import io.github.fastapispring.dependency.DependencyPlan;
import io.github.fastapispring.dependency.RequestLifecycle;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Beans;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Problem;
import io.github.fastapispring.response.ResponseModelFactory;
import io.github.fastapispring.response.ResponseWriter;

/**
 * Makes the plan of a path operation from its description.
 */
public final class PathOperationCompiler {

	private final ValueTypes types;

	private final FrameworkArguments framework;

	private final ResponseModelFactory responseModels;

	private final RequestLifecycle lifecycle;

	private final ResultHandlers resultHandlers;

	private final Beans beans;

	private final int maxBodyBytes;

	/**
	 * A compiler.
	 * @param types describes types
	 * @param framework provides what the framework gives
	 * @param responseModels compiles response models
	 * @param lifecycle runs requests
	 * @param resultHandlers Spring's result handlers
	 * @param beans has the beans of providers
	 * @param maxBodyBytes the greatest length of a body
	 */
	public PathOperationCompiler(ValueTypes types, FrameworkArguments framework, ResponseModelFactory responseModels,
			RequestLifecycle lifecycle, ResultHandlers resultHandlers, Beans beans, int maxBodyBytes) {
		this.types = types;
		this.framework = framework;
		this.responseModels = responseModels;
		this.lifecycle = lifecycle;
		this.resultHandlers = resultHandlers;
		this.beans = beans;
		this.maxBodyBytes = maxBodyBytes;
	}

	/**
	 * The same compiler for methods to which the framework gives something else.
	 * @param other provides what the framework gives
	 * @return the other compiler
	 */
	public PathOperationCompiler with(FrameworkArguments other) {
		return new PathOperationCompiler(this.types, other, this.responseModels, this.lifecycle, this.resultHandlers,
				this.beans, this.maxBodyBytes);
	}

	/**
	 * Makes a plan.
	 * @param operation the operation
	 * @param handler its handler method
	 * @param router gives the bean
	 * @param mapping what it is mapped to
	 * @param problems takes what is wrong with its response model
	 * @return the plan
	 */
	PathOperationPlan compile(PathOperation operation, HandlerMethod handler, Supplier<Object> router,
			RequestMappingInfo mapping, List<Problem> problems) {
		return compile(operation, handler, router, writer(operation, mapping, problems));
	}

	/**
	 * Makes a plan.
	 * @param operation the operation
	 * @param handler its handler method
	 * @param router gives the bean
	 * @param writer writes the result, null where Spring's result handlers do
	 * @return the plan
	 */
	PathOperationPlan compile(PathOperation operation, HandlerMethod handler, Supplier<Object> router,
			@Nullable ResponseWriter writer) {
		RequestBinder binder = new RequestBinder(operation, this.types, this.framework, this.beans, this.maxBodyBytes);
		return new PathOperationPlan(operation, handler, router, binder, new DependencyPlan(operation, binder), writer,
				this.lifecycle, this.resultHandlers);
	}

	/**
	 * A bean, looked up once where there is but one.
	 * @param name its name
	 * @return gives the bean
	 */
	Supplier<Object> bean(String name) {
		return this.beans.get(name);
	}

	private @Nullable ResponseWriter writer(PathOperation operation, RequestMappingInfo mapping,
			List<Problem> problems) {
		Class<?> body = operation.response().returned().body().resolve(Object.class);
		if (PathOperationPlan.isWrittenBySpring(body) || !producesJson(mapping.getProducesCondition())) {
			return null;
		}
		return new ResponseWriter(this.responseModels.create(operation.response(), operation.toString(), problems));
	}

	private static boolean producesJson(ProducesRequestCondition produces) {
		return produces.isEmpty() || produces.getProducibleMediaTypes()
			.stream()
			.anyMatch(
					(type) -> type.isCompatibleWith(MediaType.APPLICATION_JSON) || type.getSubtype().endsWith("+json"));
	}

}
