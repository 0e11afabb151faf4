package io.github.fastapispring.invocation;

import java.util.Map;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.util.ClassUtils;

/**
 * What a request takes along to every thread: the logging context of the thread that
 * begins it, and with Micrometer's context propagation on the class path all that is
 * registered there, traces among it, from the Reactor context, too.
 */
public final class CallContext {

	private static final boolean PROPAGATION = ClassUtils.isPresent("io.micrometer.context.ContextSnapshotFactory",
			CallContext.class.getClassLoader());

	private final @Nullable Map<String, String> logging;

	private final @Nullable Snapshot snapshot;

	private CallContext(@Nullable Map<String, String> logging, @Nullable Snapshot snapshot) {
		this.logging = logging;
		this.snapshot = snapshot;
	}

	/**
	 * Captures the context of this thread for all calls of a request.
	 * @param context the Reactor context of the request
	 * @return the Reactor context with what was captured
	 */
	public static Context capture(Context context) {
		Map<String, String> logging = MDC.getCopyOfContextMap();
		CallContext captured = new CallContext((logging != null) ? logging : Map.of(),
				PROPAGATION ? new Snapshot(context) : null);
		Context known = (captured.snapshot != null) ? captured.snapshot.update(context) : context;
		return known.put(CallContext.class, captured);
	}

	/**
	 * Calls at once, on the thread where a request has come to: its context is there
	 * already, but for what the Reactor context alone holds. What the call leaves behind
	 * on the thread is gone afterwards.
	 * @param <T> the result
	 * @param context the Reactor context of the request
	 * @param call the call
	 * @return its result
	 * @throws Throwable whatever goes wrong
	 */
	public static <T> @Nullable T here(ContextView context, Calls.Call<T> call) throws Throwable {
		Map<String, String> before = MDC.getCopyOfContextMap();
		try {
			return PROPAGATION ? Snapshot.here(context, call) : call.run();
		}
		finally {
			restore(before);
		}
	}

	/**
	 * Captures what was written to a Reactor context after the context was captured.
	 * @param context the Reactor context
	 * @return the Reactor context, whose calls find all of it
	 */
	public static Context renew(Context context) {
		return context.put(CallContext.class,
				new CallContext(of(context).logging, PROPAGATION ? Snapshot.of(context) : null));
	}

	/**
	 * What was captured for a request.
	 * @param context the Reactor context of the request
	 * @return the call context
	 */
	public static CallContext of(ContextView context) {
		return context.hasKey(CallContext.class) ? context.get(CallContext.class)
				: new CallContext(null, PROPAGATION ? new Snapshot(context) : null);
	}

	/**
	 * Calls within the context, and leaves the thread as it was.
	 * @param <T> the result
	 * @param call the call
	 * @return its result
	 * @throws Throwable whatever goes wrong
	 */
	public <T> @Nullable T run(Calls.Call<T> call) throws Throwable {
		Map<String, String> before = MDC.getCopyOfContextMap();
		if (this.logging != null && !(this.logging.isEmpty() && before == null)) {
			MDC.setContextMap(this.logging);
		}
		try {
			return (this.snapshot != null) ? this.snapshot.run(call) : call.run();
		}
		finally {
			restore(before);
		}
	}

	/**
	 * Subscribes within the context.
	 * @param <T> the type of the value
	 * @param source what is subscribed to
	 * @return the same, whose code finds the context where it runs at once
	 */
	public <T> Mono<T> around(Mono<T> source) {
		return Mono.fromDirect((subscriber) -> new ContextSubscriber<T>(Operators.toCoreSubscriber(subscriber), this)
			.subscribeTo(source));
	}

	/**
	 * Runs within the context.
	 * @param work what is run
	 */
	void around(Runnable work) {
		try {
			run(() -> {
				work.run();
				return null;
			});
		}
		catch (Throwable ex) {
			throw Exceptions.propagate(ex);
		}
	}

	private static void restore(@Nullable Map<String, String> logging) {
		if (logging != null) {
			MDC.setContextMap(logging);
		}
		else {
			MDC.clear();
		}
	}

	/** Apart, since Micrometer's classes may be missing. */
	private static final class Snapshot {

		/** What a request has not, it has nowhere, whoever used the thread before. */
		private static final ContextSnapshotFactory FACTORY = ContextSnapshotFactory.builder()
			.clearMissing(true)
			.build();

		/** For the thread of the request, which has what the context has not. */
		private static final ContextSnapshotFactory OVER_THREAD = ContextSnapshotFactory.builder().build();

		private final ContextSnapshot snapshot;

		Snapshot(ContextView reactorContext) {
			this(FACTORY.captureAll(reactorContext));
		}

		private Snapshot(ContextSnapshot snapshot) {
			this.snapshot = snapshot;
		}

		/** Without what is on this thread, which may serve another request. */
		static Snapshot of(ContextView reactorContext) {
			return new Snapshot(FACTORY.captureFrom(reactorContext));
		}

		@SuppressWarnings("try")
		static <T> @Nullable T here(ContextView context, Calls.Call<T> call) throws Throwable {
			try (ContextSnapshot.Scope scope = OVER_THREAD.setThreadLocalsFrom(context)) {
				return call.run();
			}
		}

		Context update(Context context) {
			return this.snapshot.updateContext(context);
		}

		@SuppressWarnings("try")
		<T> @Nullable T run(Calls.Call<T> call) throws Throwable {
			try (ContextSnapshot.Scope scope = this.snapshot.setThreadLocals()) {
				return call.run();
			}
		}

	}

}
