package io.github.fastapispring.invocation;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How code of the application is called on behalf of a request.
 */
public interface Calls {

	/**
	 * Calls what does not wait, on this thread.
	 * @param <T> the result
	 * @param call the call
	 * @return its result
	 * @throws Throwable whatever goes wrong
	 */
	<T> @Nullable T here(Call<T> call) throws Throwable;

	/**
	 * Calls what may wait, off the event loop. It is interrupted when nobody waits for it
	 * any more.
	 * @param <T> the result
	 * @param call the call
	 * @return its result, nothing for null; 503 when there are too many
	 */
	<T> Mono<T> elsewhere(Call<T> call);

	/**
	 * Calls what gives a publisher, off the event loop or on this thread.
	 * @param <T> the type of the value
	 * @param waits whether the call may wait
	 * @param call the call
	 * @return what it gives, or its error
	 */
	default <T> Mono<T> run(boolean waits, Call<Mono<T>> call) {
		if (waits) {
			return elsewhere(call).flatMap((result) -> result);
		}
		try {
			Mono<T> result = here(call);
			return (result != null) ? result : Mono.empty();
		}
		catch (Throwable ex) {
			return Mono.error(ex);
		}
	}

	/**
	 * Prepares what the application gave for being subscribed to.
	 * @param <T> the type of the value
	 * @param source what it gave
	 * @return the same, within the context of the request
	 */
	<T> Mono<T> around(Mono<T> source);

	/**
	 * Something to call.
	 *
	 * @param <T> its result
	 */
	@FunctionalInterface
	interface Call<T> {

		/**
		 * Runs it.
		 * @return the result
		 * @throws Throwable whatever goes wrong
		 */
		@Nullable T run() throws Throwable;

	}

}
