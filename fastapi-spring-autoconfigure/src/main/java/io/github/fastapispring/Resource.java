package io.github.fastapispring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A dependency with an end in two phases: what decides over its success before the
 * response is sent, and what releases it after the last byte.
 *
 * <pre>
 * &#64;Provides
 * Resource&lt;Session&gt; session(SessionFactory sessions) {
 * 	return Resource.of(sessions.open())
 * 		.onSuccess(Session::commit)              // can still become an error
 * 		.onError((session, error) -&gt; session.rollback())
 * 		.onClose(Session::close);                // always, exactly once
 * }
 * </pre>
 *
 * The ends of several resources run in the reverse order of their creation: after the
 * handler {@code onSuccess}, or else {@code onError} with the error, which it may replace
 * by throwing another one; then {@code onClose}, which also runs alone when the client
 * has gone. One that fails does not stop the others. Hooks of {@link #of} run off the
 * event loop and may wait; those of {@link #reactive} return a publisher.
 *
 * @param <T> the type of the value
 */
public abstract sealed class Resource<T> {

	private final T value;

	private Resource(T value) {
		this.value = value;
	}

	/**
	 * A resource whose hooks are plain code.
	 * @param <T> the type of the value
	 * @param value the value
	 * @return the resource, without an end so far
	 */
	public static <T> Plain<T> of(T value) {
		return new Plain<>(value);
	}

	/**
	 * A resource whose hooks return publishers, such as an R2DBC connection.
	 * @param <T> the type of the value
	 * @param value the value
	 * @return the resource, without an end so far
	 */
	public static <T> Reactive<T> reactive(T value) {
		return new Reactive<>(value);
	}

	/**
	 * The value.
	 * @return what is injected
	 */
	public T value() {
		return this.value;
	}

	/**
	 * Whether there is something to run for success.
	 * @return whether {@code onSuccess} was called
	 */
	public abstract boolean hasSuccessHooks();

	/**
	 * Runs an end.
	 *
	 * @param <T> the type of the value
	 */
	@FunctionalInterface
	public interface Hook<T> {

		/**
		 * Runs it.
		 * @param value the value
		 * @throws Exception what went wrong
		 */
		void run(T value) throws Exception;

	}

	/**
	 * Runs an end that sees an error.
	 *
	 * @param <T> the type of the value
	 */
	@FunctionalInterface
	public interface ErrorHook<T> {

		/**
		 * Runs it.
		 * @param value the value
		 * @param error the error
		 * @throws Exception what is answered instead of the error
		 */
		void run(T value, Throwable error) throws Exception;

	}

	/**
	 * A resource whose hooks are plain code.
	 *
	 * @param <T> the type of the value
	 */
	public static final class Plain<T> extends Resource<T> {

		private final List<Hook<? super T>> success = new ArrayList<>(1);

		private final List<ErrorHook<? super T>> error = new ArrayList<>(1);

		private final List<Hook<? super T>> close = new ArrayList<>(1);

		private Plain(T value) {
			super(value);
		}

		/**
		 * Adds what runs after the handler and before the response, when all went well.
		 * @param hook the hook; what it throws is answered as an error
		 * @return this resource
		 */
		public Plain<T> onSuccess(Hook<? super T> hook) {
			this.success.add(hook);
			return this;
		}

		/**
		 * Adds what runs when something went wrong before the response was sent.
		 * @param hook the hook; what it throws is answered instead of the error
		 * @return this resource
		 */
		public Plain<T> onError(ErrorHook<? super T> hook) {
			this.error.add(hook);
			return this;
		}

		/**
		 * Adds what runs in any case, after everything else.
		 * @param hook the hook; what it throws is logged
		 * @return this resource
		 */
		public Plain<T> onClose(Hook<? super T> hook) {
			this.close.add(hook);
			return this;
		}

		@Override
		public boolean hasSuccessHooks() {
			return !this.success.isEmpty();
		}

		/**
		 * Runs the hooks for success.
		 * @throws Exception what a hook throws
		 */
		public void succeed() throws Exception {
			for (Hook<? super T> hook : this.success) {
				hook.run(value());
			}
		}

		/**
		 * Runs the hooks for an error. What one throws is what the next one sees.
		 * @param cause the error
		 * @throws Throwable what is to be answered instead
		 */
		public void fail(Throwable cause) throws Throwable {
			Throwable seen = cause;
			for (ErrorHook<? super T> hook : this.error) {
				try {
					hook.run(value(), seen);
				}
				catch (Throwable ex) {
					seen = ex;
				}
			}
			if (seen != cause) {
				throw seen;
			}
		}

		/**
		 * Runs the hooks for the end, each of them whatever the others do.
		 * @throws Throwable what the first one threw that failed
		 */
		public void close() throws Throwable {
			Throwable failure = null;
			for (Hook<? super T> hook : this.close) {
				try {
					hook.run(value());
				}
				catch (Throwable ex) {
					failure = join(failure, ex);
				}
			}
			if (failure != null) {
				throw failure;
			}
		}

	}

	/**
	 * A resource whose hooks return publishers.
	 *
	 * @param <T> the type of the value
	 */
	public static final class Reactive<T> extends Resource<T> {

		private final List<Function<? super T, ? extends Publisher<?>>> success = new ArrayList<>(1);

		private final List<BiFunction<? super T, ? super Throwable, ? extends Publisher<?>>> error = new ArrayList<>(1);

		private final List<Function<? super T, ? extends Publisher<?>>> close = new ArrayList<>(1);

		private Reactive(T value) {
			super(value);
		}

		/**
		 * Adds what runs after the handler and before the response, when all went well.
		 * @param hook the hook; its error is answered
		 * @return this resource
		 */
		public Reactive<T> onSuccess(Function<? super T, ? extends Publisher<?>> hook) {
			this.success.add(hook);
			return this;
		}

		/**
		 * Adds what runs when something went wrong before the response was sent.
		 * @param hook the hook; its error is answered instead
		 * @return this resource
		 */
		public Reactive<T> onError(BiFunction<? super T, ? super Throwable, ? extends Publisher<?>> hook) {
			this.error.add(hook);
			return this;
		}

		/**
		 * Adds what runs in any case, after everything else.
		 * @param hook the hook; its error is logged
		 * @return this resource
		 */
		public Reactive<T> onClose(Function<? super T, ? extends Publisher<?>> hook) {
			this.close.add(hook);
			return this;
		}

		@Override
		public boolean hasSuccessHooks() {
			return !this.success.isEmpty();
		}

		/**
		 * Runs the hooks for success.
		 * @return fails as the first one that fails
		 */
		public Mono<Void> succeed() {
			return Flux.fromIterable(this.success).concatMap((hook) -> ending(() -> hook.apply(value()))).then();
		}

		/**
		 * Runs the hooks for an error. What one fails with is what the next one sees.
		 * @param cause the error
		 * @return fails with what is to be answered instead
		 */
		public Mono<Void> fail(Throwable cause) {
			Mono<Throwable> seen = Mono.just(cause);
			for (BiFunction<? super T, ? super Throwable, ? extends Publisher<?>> hook : this.error) {
				seen = seen.flatMap((current) -> ending(() -> hook.apply(value(), current)).then(Mono.just(current))
					.onErrorResume(Mono::just));
			}
			return seen.flatMap((last) -> (last == cause) ? Mono.empty() : Mono.error(last));
		}

		/**
		 * Runs the hooks for the end, each of them whatever the others do.
		 * @return fails as the first one that fails
		 */
		public Mono<Void> close() {
			if (this.close.size() == 1) {
				return ending(() -> this.close.get(0).apply(value()));
			}
			return Flux.fromIterable(this.close)
				.concatMap((hook) -> ending(() -> hook.apply(value())).then(Mono.<Throwable>empty())
					.onErrorResume(Mono::just))
				.reduce(Resource::join)
				.flatMap(Mono::error);
		}

		private static Mono<Void> ending(Supplier<? extends Publisher<?>> hook) {
			return Mono.defer(() -> {
				Publisher<?> end = hook.get();
				return (end instanceof Mono<?> single) ? single.then() : Flux.from(end).then();
			});
		}

	}

	private static Throwable join(@Nullable Throwable first, Throwable next) {
		if (first == null || first == next) {
			return next;
		}
		first.addSuppressed(next);
		return first;
	}

}
