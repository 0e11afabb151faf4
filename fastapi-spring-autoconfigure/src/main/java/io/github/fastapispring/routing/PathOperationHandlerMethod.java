package io.github.fastapispring.routing;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.web.method.HandlerMethod;

import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Providers;

/**
 * The handler method of a path operation, with the plan that runs it.
 */
public final class PathOperationHandlerMethod extends HandlerMethod {

	private final PathOperationPlan plan;

	private final Function<Providers, PathOperationPlan> recompile;

	/** Softly, since every test may bring providers of its own. */
	private final Map<Providers, PathOperationPlan> recompiled = new ConcurrentReferenceHashMap<>();

	PathOperationHandlerMethod(HandlerMethod method, PathOperationPlan plan,
			Function<Providers, PathOperationPlan> recompile) {
		super(method);
		this.plan = plan;
		this.recompile = recompile;
	}

	/**
	 * The path operation.
	 * @return its description
	 */
	public PathOperation operation() {
		return this.plan.operation();
	}

	PathOperationPlan plan(@Nullable Providers overrides) {
		return (overrides != null) ? this.recompiled.computeIfAbsent(overrides, this.recompile) : this.plan;
	}

	@Override
	public Object getBean() {
		return this.plan.router();
	}

	@Override
	public HandlerMethod createWithResolvedBean() {
		return this;
	}

}
