package io.github.fastapispring;

import reactor.core.publisher.Mono;

/**
 * Takes tasks for the {@link TaskHandler} methods of the application: a bean, and the
 * {@link BackgroundTasks} of each request.
 *
 * <pre>
 * return this.users.save(user)
 * 	.flatMap((saved) -&gt; this.tasks.enqueue("welcome-mail", new WelcomeMail(saved.email())).thenReturn(saved));
 * </pre>
 *
 * With {@code fastapi.tasks.engine: db-scheduler} a task is stored in a database before
 * it counts as enqueued: in the transaction of the thread, at once; else in the reactive
 * transaction in which it is subscribed to; else in one of its own. It is executed at
 * least once, by any instance of the application. Without an engine it is executed in
 * memory, for a request after the response.
 */
public interface TaskQueue {

	/**
	 * Enqueues a task. For a request, what nobody has subscribed to when its handler has
	 * succeeded is enqueued then, before the response.
	 * @param task what is to be done
	 * @return whether it is new: false when a task with the same name and key waits or
	 * runs already. Fails with an {@link IllegalArgumentException} when there is no
	 * handler for its name and payload
	 */
	Mono<Boolean> enqueue(TaskMessage task);

	/**
	 * Enqueues a task that is due at once.
	 * @param name the name of a handler
	 * @param payload what the handler takes
	 * @return true, when it is enqueued. Fails with an {@link IllegalArgumentException}
	 * when there is no handler for the name and payload
	 */
	default Mono<Boolean> enqueue(String name, Object payload) {
		return enqueue(TaskMessage.of(name, payload));
	}

}
