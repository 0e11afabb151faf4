package io.github.fastapispring.dependency;

import java.util.function.Function;

import reactor.core.publisher.Mono;

import io.github.fastapispring.binding.RequestInput;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.invocation.CallContext;
import io.github.fastapispring.invocation.Calls;
import io.github.fastapispring.invocation.ContextCalls;
import io.github.fastapispring.invocation.Ready;
import io.github.fastapispring.task.RequestTasks;
import io.github.fastapispring.task.Tasks;

/**
 * The fixed order of a request: resolve, handle, decide, answer, close, leave tasks
 * behind.
 */
public final class RequestLifecycle {

	private final BlockingCalls blockingCalls;

	private final OpenRequests requests;

	private final Tasks tasks;

	/**
	 * The order of all requests.
	 * @param blockingCalls runs what may wait
	 * @param requests knows the requests that hold something
	 * @param tasks opens the background tasks of a request
	 */
	public RequestLifecycle(BlockingCalls blockingCalls, OpenRequests requests, Tasks tasks) {
		this.blockingCalls = blockingCalls;
		this.requests = requests;
		this.tasks = tasks;
	}

	/**
	 * Runs a request. As soon as the handler has succeeded or failed, every resource
	 * hears of it, even when the client goes meanwhile.
	 * @param plan the providers of its path operation
	 * @param input the request
	 * @param errors takes what is wrong with the request
	 * @param handler calls the handler, and gives what writes the serialised result
	 * @return completes when the answer is written and all resources are closed
	 */
	public Mono<Void> run(DependencyPlan plan, RequestInput input, ErrorCollector errors,
			Function<Calls, Mono<Mono<Void>>> handler) {
		String origin = plan.origin();
		if (plan.isEmpty()) {
			return Mono
				.deferContextual(
						(context) -> handler.apply(new ContextCalls(this.blockingCalls, CallContext.of(context))))
				.flatMap((answer) -> answer);
		}
		return Mono.deferContextual((context) -> {
			RequestCalls calls = new RequestCalls(input.exchange(), this.blockingCalls, CallContext.of(context));
			HeldResources resources = new HeldResources(plan.size(), calls::end, plan.operation(), context);
			RequestTasks added = (origin != null) ? this.tasks.open(origin, context) : null;
			if (added != null) {
				input.provide(added.collector());
			}
			RequestScope scope = new RequestScope(plan, input, errors, calls, resources, this.blockingCalls, added);
			return new RequestRun(() -> running(scope, handler, calls), scope::close, this.requests);
		});
	}

	private static Mono<Void> running(RequestScope open, Function<Calls, Mono<Mono<Void>>> handler, Calls calls) {
		Mono<Mono<Void>> handled = Ready.after(open.resolve(), () -> handler.apply(calls));
		return Ready.then(open.hasTasks() ? handled.flatMap((answer) -> open.admitTasks().thenReturn(answer)) : handled,
				(answer) -> Ready.after(open.succeed(), () -> answer(open, answer)), open::fail);
	}

	/** Nobody is answered who has gone while the answer was made. */
	private static Mono<Void> answer(RequestScope open, Mono<Void> answer) {
		if (open.isOver()) {
			return Mono.empty();
		}
		return open.hasTasks() ? answer.doOnError(open::breakOff) : answer;
	}

}
