package io.github.fastapispring.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.util.DisconnectedClientHelper;

import io.github.fastapispring.Resource;
import io.github.fastapispring.binding.RequestInput;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.invocation.Calls;
import io.github.fastapispring.invocation.Ready;
import io.github.fastapispring.task.RequestTasks;

/**
 * The dependencies of one request: their values, and the resources that have to be ended.
 */
final class RequestScope {

	/**
	 * Reactor's hook for what it drops. A value that races with a cancellation is dropped
	 * rather than discarded.
	 */
	private static final String DROPPED = "reactor.onNextDropped.local";

	private final DependencyPlan plan;

	private final RequestInput input;

	private final ErrorCollector errors;

	private final RequestCalls calls;

	private final HeldResources resources;

	private final BlockingCalls blockingCalls;

	private final @Nullable RequestTasks tasks;

	private final @Nullable ErrorCollector[] refused;

	private final int[] awaited;

	private volatile boolean handled;

	private volatile boolean brokenOff;

	/**
	 * The scope of a request.
	 * @param plan the providers
	 * @param input the request
	 * @param errors takes what is wrong with the request
	 * @param calls calls the providers
	 * @param resources takes what they open
	 * @param blockingCalls runs plain ends
	 * @param tasks the background tasks, null where none can be added
	 */
	RequestScope(DependencyPlan plan, RequestInput input, ErrorCollector errors, RequestCalls calls,
			HeldResources resources, BlockingCalls blockingCalls, @Nullable RequestTasks tasks) {
		this.plan = plan;
		this.input = input;
		this.errors = errors;
		this.calls = calls;
		this.resources = resources;
		this.blockingCalls = blockingCalls;
		this.tasks = tasks;
		this.refused = new @Nullable ErrorCollector[plan.size()];
		this.awaited = plan.awaited();
	}

	/**
	 * Calls all providers whose request values are right. What is wrong with those of
	 * others is in the errors afterwards.
	 * @return completes when all values are there, fails as the first provider that fails
	 */
	Mono<Void> resolve() {
		Mono<Void> resolving = this.plan.isSequential() ? this.calls.run(this.plan.isBlocking(), this::callInOrder)
				: start(this.plan.first());
		return Ready.after(resolving, () -> {
			collectErrors();
			return Mono.empty();
		});
	}

	private Mono<Void> callInOrder() throws Throwable {
		for (DependencyNode node : this.plan.nodes()) {
			Calls.Call<Object> call = bind(node);
			if (call != null) {
				this.calls.here(() -> receive(node, call.run()));
			}
		}
		return Mono.empty();
	}

	/** In the order of the plan, whatever the order of the calls. */
	private void collectErrors() {
		for (ErrorCollector found : this.refused) {
			if (found != null) {
				this.errors.addAll(found);
			}
		}
	}

	private Mono<Void> start(List<DependencyNode> nodes) {
		return Flux.fromIterable(nodes)
			.flatMap((node) -> call(node).then(Mono.defer(() -> start(readyAfter(node)))), Integer.MAX_VALUE)
			.then();
	}

	private synchronized List<DependencyNode> readyAfter(DependencyNode node) {
		List<DependencyNode> ready = new ArrayList<>();
		for (DependencyNode next : this.plan.after(node)) {
			this.awaited[next.slot()]--;
			if (this.awaited[next.slot()] == 0) {
				ready.add(next);
			}
		}
		return ready;
	}

	private Mono<Void> call(DependencyNode node) {
		Calls.Call<Object> call = bind(node);
		return (call != null) ? this.calls.run(node.provider().blocking(), () -> receive(node, call.run()))
				: Mono.empty();
	}

	private Mono<Void> receive(DependencyNode node, @Nullable Object result) {
		if (!node.isAsync() || result == null) {
			keep(node, result);
			return Mono.empty();
		}
		Consumer<Object> discard = (value) -> discard(node, value);
		return this.calls.around(node.provider().returned().await(result))
			.doOnDiscard(Object.class, discard)
			.contextWrite((context) -> context.put(DROPPED, discard))
			.doOnNext((value) -> keep(node, value.orElse(null)))
			.then();
	}

	private Calls.@Nullable Call<Object> bind(DependencyNode node) {
		ErrorCollector found = this.errors.attempt();
		Calls.Call<Object> call = node.bind(this.input, found);
		boolean called = found.isEmpty() && isProvided(node.uses());
		this.refused[node.slot()] = called ? null : found;
		return called ? call : null;
	}

	private boolean isProvided(int[] slots) {
		for (int slot : slots) {
			if (this.refused[slot] != null) {
				return false;
			}
		}
		return true;
	}

	private void keep(DependencyNode node, @Nullable Object value) {
		Object given = opened(node, value);
		this.input.provide(node.slot(), (given instanceof Resource<?> resource) ? resource.value() : given);
		Acquired resource = Acquired.of(node.provider(), given, this.blockingCalls);
		if (resource != null) {
			this.resources.hold(node.slot(), resource);
		}
	}

	private static @Nullable Object opened(DependencyNode node, @Nullable Object value) {
		return (value instanceof Optional<?> optional && node.provider().type().resolve() != Optional.class)
				? optional.orElse(null) : value;
	}

	/** A value that is lost on its way, since the client has gone, is closed, too. */
	private void discard(DependencyNode node, Object value) {
		Object given = (value instanceof Optional<?> optional) ? optional.orElse(null) : value;
		boolean provided = given instanceof Resource<?> || node.provider().type().toClass().isInstance(given);
		Acquired resource = provided ? Acquired.of(node.provider(), given, this.blockingCalls) : null;
		if (resource != null) {
			this.resources.closeAtOnce(resource);
		}
	}

	/**
	 * Whether the request has ended: it is being closed.
	 */
	boolean isOver() {
		return this.calls.isEnded();
	}

	/**
	 * Whether background tasks can be added.
	 */
	boolean hasTasks() {
		return this.tasks != null;
	}

	/**
	 * Makes sure of the background tasks that the handler and the providers added.
	 * @return fails when they cannot be taken, 503 when there is no place for them
	 */
	Mono<Void> admitTasks() {
		return (this.tasks != null) ? this.tasks.admit() : Mono.empty();
	}

	/**
	 * Runs the ends for success.
	 * @return fails with the error that is to be answered, or completes
	 */
	Mono<Void> succeed() {
		this.handled = true;
		return this.resources.succeed();
	}

	/**
	 * Runs the ends for an error and closes everything, once no call is in progress any
	 * more.
	 * @param <T> the type of the missing answer
	 * @param error the error
	 * @return fails with the error that is to be answered
	 */
	<T> Mono<T> fail(Throwable error) {
		return this.resources.fail(error).then(Mono.empty());
	}

	/**
	 * Takes note that the answer broke off. A client that has gone is no failure of the
	 * request.
	 * @param error what it failed with
	 */
	void breakOff(Throwable error) {
		this.brokenOff = !DisconnectedClientHelper.isClientDisconnectedException(error);
	}

	/**
	 * Closes everything, once no call is in progress any more, and begins with the tasks.
	 * Whoever waits for the request finds them begun.
	 * @return completes when all is closed
	 */
	Mono<Void> close() {
		RequestTasks left = this.tasks;
		return (left == null) ? this.resources.close(Mono.empty())
				: this.resources.close(Mono.defer(() -> left.beforeTeardown(isSuccess())))
					.then(Mono.fromRunnable(() -> left.afterTeardown(isSuccess())));
	}

	private boolean isSuccess() {
		return this.handled && !this.brokenOff && !this.resources.isFailed();
	}

}
