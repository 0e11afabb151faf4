package io.github.fastapispring;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

/**
 * Takes work that is done after the response: a parameter of handlers and providers, one
 * for all of a request.
 *
 * <pre>
 * &#64;Post(status = 201)
 * Mono&lt;User&gt; createUser(UserCreate body, BackgroundTasks tasks) {
 * 	return this.users.create(body)
 * 		.doOnNext((user) -&gt; tasks.add("audit", () -&gt; this.audit.write("created " + user.id())));
 * }
 * </pre>
 *
 * The tasks of a request begin when its dependencies are closed, or before that with
 * {@code fastapi.tasks.order: before-teardown}, in the order in which they were added,
 * each when the one before it has ended or waits to be tried again. None begins when the
 * request failed; a client that has gone is no failure. They run off the event loop, with
 * the logging, trace and Reactor context of the request. A task that fails is logged,
 * counted and told to each {@link TaskListener}, and stops no other.
 *
 * <p>
 * A place on the executor is taken when the handler has succeeded and nothing is
 * committed yet: where there is none left and the executor rejects, the request fails
 * with 503. Work that is added later, by the end of a dependency or by another task, is
 * always taken. May be used by several threads.
 */
public interface BackgroundTasks extends TaskQueue {

	/**
	 * Adds plain work, which may wait.
	 * @param name names the task in logs and metrics, so do not put values into it
	 * @param work the work
	 */
	void add(String name, Runnable work);

	/**
	 * Adds plain work that may fail with a checked exception. Its result is not used.
	 * @param name names the task in logs and metrics, so do not put values into it
	 * @param work the work
	 */
	@SuppressWarnings("overloads")
	void add(String name, Callable<?> work);

	/**
	 * Adds reactive work, which must not block.
	 * @param name names the task in logs and metrics, so do not put values into it
	 * @param work gives what is subscribed to, again for every attempt
	 */
	@SuppressWarnings("overloads")
	void add(String name, Supplier<? extends Mono<?>> work);

	/**
	 * The same tasks, of which those added here run on another executor.
	 * @param executor an executor of {@code fastapi.tasks.executors}
	 * @return takes tasks of this request
	 * @throws IllegalArgumentException when there is no such executor
	 */
	BackgroundTasks on(String executor);

	/**
	 * The same tasks, of which those added here run even when the request fails.
	 * @return takes tasks of this request
	 */
	BackgroundTasks always();

}
