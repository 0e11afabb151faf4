package io.github.fastapispring.dependency;

import java.util.function.Function;

import reactor.core.publisher.Mono;

import io.github.fastapispring.binding.RequestInput;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.invocation.CallContext;
import io.github.fastapispring.invocation.Calls;
import io.github.fastapispring.invocation.ContextCalls;

/**
 * The fixed order of a request: resolve, handle, decide, answer, close.
 */
public final class RequestLifecycle {

	private final BlockingCalls blockingCalls;

	private final OpenRequests requests;

	/**
	 * The order of all requests.
	 * @param blockingCalls runs what may wait
	 * @param requests knows the requests that hold something
	 */
	public RequestLifecycle(BlockingCalls blockingCalls, OpenRequests requests) {
		this.blockingCalls = blockingCalls;
		this.requests = requests;
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
		if (plan.size() == 0) {
			return Mono
				.deferContextual(
						(context) -> handler.apply(new ContextCalls(this.blockingCalls, CallContext.of(context))))
				.flatMap((answer) -> answer);
		}
		return Mono.deferContextual((context) -> {
			OpenRequests.OpenRequest request = this.requests.open();
			RequestCalls calls = new RequestCalls(input.exchange(), this.blockingCalls, CallContext.of(context));
			HeldResources resources = new HeldResources(plan.size(), Mono.defer(calls::end), plan.operation(), context);
			RequestScope scope = new RequestScope(plan, input, errors, calls, resources, this.blockingCalls);
			Mono<Void> closing = Mono.defer(scope::close).doFinally((signal) -> request.close());
			return Mono.usingWhen(Mono.just(scope),
					(open) -> Mono.firstWithSignal(running(open, handler, calls), request.givenUp()), (open) -> closing,
					(open, ex) -> closing, (open) -> closing);
		});
	}

	private static Mono<Void> running(RequestScope open, Function<Calls, Mono<Mono<Void>>> handler, Calls calls) {
		return open.resolve()
			.then(Mono.defer(() -> handler.apply(calls)))
			.onErrorResume(open::fail)
			.flatMap((answer) -> open.succeed().thenReturn(answer))
			.flatMap((answer) -> answer);
	}

}
