package io.github.fastapispring.invocation;

import java.util.function.Function;
import java.util.function.Supplier;

import reactor.core.Exceptions;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;

/**
 * Goes on at once with what is there already, such as {@code Mono.just} gives it, and by
 * Reactor's operators with everything else.
 */
public final class Ready {

	private Ready() {
	}

	/**
	 * Does something when something else is done.
	 * @param <T> what the next one gives
	 * @param first what comes before
	 * @param next what comes then
	 * @return what the next one gives, or the error of the first
	 */
	public static <T> Mono<T> after(Mono<Void> first, Supplier<Mono<T>> next) {
		if (!(first instanceof Fuseable.ScalarCallable<?> over)) {
			return first.then(Mono.defer(next));
		}
		try {
			over.call();
		}
		catch (Throwable ex) {
			return Mono.error(Exceptions.unwrap(ex));
		}
		return next.get();
	}

	/**
	 * Goes on with a value or an error.
	 * @param <T> the type of the value
	 * @param <R> what comes of it
	 * @param source gives one of them
	 * @param next goes on with the value
	 * @param failed goes on with the error
	 * @return what comes of it
	 */
	public static <T, R> Mono<R> then(Mono<T> source, Function<T, Mono<R>> next, Function<Throwable, Mono<T>> failed) {
		if (!(source instanceof Fuseable.ScalarCallable<?> over)) {
			return source.onErrorResume(failed).flatMap(next);
		}
		T value;
		try {
			value = value(over);
		}
		catch (Throwable ex) {
			return failed.apply(Exceptions.unwrap(ex)).flatMap(next);
		}
		return (value != null) ? next.apply(value) : Mono.empty();
	}

	@SuppressWarnings({ "unchecked", "NullAway" })
	private static <T> T value(Fuseable.ScalarCallable<?> over) throws Exception {
		return (T) over.call();
	}

}
