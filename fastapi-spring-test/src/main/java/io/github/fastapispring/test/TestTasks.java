package io.github.fastapispring.test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import io.github.fastapispring.task.ExecutorState;
import io.github.fastapispring.task.TaskExecutors;

/**
 * Waits for the background tasks of the application under test, and first for the
 * requests that go on, as some do after their answer: the ends of their dependencies may
 * add tasks.
 */
final class TestTasks implements WebFilter, Ordered {

	private final TaskExecutors executors;

	private final Duration timeout;

	private final Set<Sinks.Empty<Void>> requests = ConcurrentHashMap.newKeySet();

	/**
	 * No requests so far.
	 * @param executors run the tasks
	 * @param timeout how long tasks are waited for where a test does not say
	 */
	TestTasks(TaskExecutors executors, Duration timeout) {
		this.executors = executors;
		this.timeout = timeout;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return Mono.defer(() -> {
			Sinks.Empty<Void> end = Sinks.empty();
			this.requests.add(end);
			return chain.filter(exchange).doFinally((signal) -> {
				this.requests.remove(end);
				end.tryEmitEmpty();
			});
		});
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	void await() {
		await(this.timeout);
	}

	void await(Duration limit) {
		Boolean over = ends().then(this.executors.idle())
			.thenReturn(true)
			.timeout(limit, Mono.fromSupplier(() -> false))
			.block();
		if (!Boolean.TRUE.equals(over)) {
			throw new AssertionError("The background tasks were not over within %s (%s)".formatted(limit, left()));
		}
	}

	/** Of those that go on now: other tests may send further requests all the time. */
	private Mono<Void> ends() {
		List<Mono<Void>> ends = this.requests.stream().map(Sinks.Empty::asMono).toList();
		return Mono.when(ends);
	}

	private String left() {
		return this.executors.states()
			.stream()
			.map(TestTasks::describe)
			.collect(Collectors.joining("; ", "open requests: " + this.requests.size() + "; ", ""));
	}

	private static String describe(ExecutorState state) {
		return "executor %s: %d running, %d waiting".formatted(state.name(), state.running(), state.queued());
	}

}
