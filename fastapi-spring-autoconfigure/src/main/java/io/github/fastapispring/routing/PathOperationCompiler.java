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
import io.github.fastapispring.model.ValueTypes;
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

	private final BlockingCalls blockingCalls;

	private final int maxBodyBytes;

	/**
	 * A compiler.
	 * @param types describes types
	 * @param framework provides what the framework gives
	 * @param responseModels compiles response models
	 * @param blockingCalls runs what may wait
	 * @param maxBodyBytes the greatest length of a body
	 */
	public PathOperationCompiler(ValueTypes types, FrameworkArguments framework, ResponseModelFactory responseModels,
			BlockingCalls blockingCalls, int maxBodyBytes) {
		this.types = types;
		this.framework = framework;
		this.responseModels = responseModels;
		this.blockingCalls = blockingCalls;
		this.maxBodyBytes = maxBodyBytes;
	}

	PathOperationPlan compile(PathOperation operation, HandlerMethod handler, Supplier<Object> router,
			RequestMappingInfo mapping, List<Problem> problems) {
		RequestBinder binder = new RequestBinder(operation, this.types, this.framework, this.maxBodyBytes);
		return new PathOperationPlan(operation, handler, router, binder, writer(operation, mapping, problems),
				this.blockingCalls);
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
