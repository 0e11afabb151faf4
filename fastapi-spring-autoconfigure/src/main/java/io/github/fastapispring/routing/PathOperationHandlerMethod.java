package io.github.fastapispring.routing;

import org.springframework.web.method.HandlerMethod;

import io.github.fastapispring.operation.PathOperation;

/**
 * The handler method of a path operation, with the plan that runs it.
 */
public final class PathOperationHandlerMethod extends HandlerMethod {

	private final PathOperationPlan plan;

	PathOperationHandlerMethod(HandlerMethod method, PathOperationPlan plan) {
		super(method);
		this.plan = plan;
	}

	/**
	 * The path operation.
	 * @return its description
	 */
	public PathOperation operation() {
		return this.plan.operation();
	}

	PathOperationPlan plan() {
		return this.plan;
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
