package io.github.fastapispring.dependency;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Runs a request and then closes what it holds: whether it is answered, fails, is
 * cancelled, or is given up because the application stops. Whichever comes first counts.
 */
final class RequestRun extends Mono<Void> {

	private final Supplier<Mono<Void>> running;

	private final Supplier<Mono<Void>> closing;

	private final OpenRequests requests;

	/**
	 * A request.
	 * @param running runs it
	 * @param closing closes what it holds, to its own end whoever waits for it
	 * @param requests knows it until all is closed
	 */
	RequestRun(Supplier<Mono<Void>> running, Supplier<Mono<Void>> closing, OpenRequests requests) {
		this.running = running;
		this.closing = closing;
		this.requests = requests;
	}

	@Override
	public void subscribe(CoreSubscriber<? super Void> actual) {
		Running run = new Running(this, actual);
		actual.onSubscribe(run);
		run.begin();
	}

	private enum State {

		RUNNING, ANSWERED, FAILED, CANCELLED

	}

	/**
	 * A request that runs.
	 */
	private static final class Running implements CoreSubscriber<Void>, Subscription, OpenRequests.OpenRequest {

		@SuppressWarnings("NullAway")
		private static final AtomicReferenceFieldUpdater<Running, @Nullable Subscription> UPSTREAM = AtomicReferenceFieldUpdater
			.newUpdater(Running.class, Subscription.class, "upstream");

		private final RequestRun request;

		private final CoreSubscriber<? super Void> actual;

		private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

		private volatile @Nullable Subscription upstream;

		Running(RequestRun request, CoreSubscriber<? super Void> actual) {
			this.request = request;
			this.actual = actual;
		}

		/** It may be over before there is anything to subscribe to. */
		void begin() {
			this.request.requests.add(this);
			if (this.state.get() != State.RUNNING) {
				return;
			}
			Mono<Void> running;
			try {
				running = this.request.running.get();
			}
			catch (Throwable ex) {
				running = Mono.error(ex);
			}
			if (this.state.get() == State.RUNNING) {
				running.subscribe(this);
			}
		}

		@Override
		public Context currentContext() {
			return this.actual.currentContext();
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			if (Operators.setOnce(UPSTREAM, this, subscription)) {
				subscription.request(Long.MAX_VALUE);
			}
		}

		@Override
		public void onNext(Void nothing) {
		}

		@Override
		public void onComplete() {
			if (this.state.compareAndSet(State.RUNNING, State.ANSWERED)) {
				close(null);
			}
		}

		@Override
		public void onError(Throwable ex) {
			if (this.state.compareAndSet(State.RUNNING, State.FAILED)) {
				close(ex);
			}
			else {
				Operators.onErrorDropped(ex, currentContext());
			}
		}

		@Override
		public void giveUp(Throwable reason) {
			if (this.state.compareAndSet(State.RUNNING, State.FAILED)) {
				Operators.terminate(UPSTREAM, this);
				close(reason);
			}
		}

		@Override
		public void request(long count) {
		}

		@Override
		public void cancel() {
			if (this.state.compareAndSet(State.RUNNING, State.CANCELLED)) {
				Operators.terminate(UPSTREAM, this);
				close(null);
			}
		}

		private void close(@Nullable Throwable failure) {
			this.request.closing.get().subscribe(new Closing(this, failure));
		}

		private void closed(@Nullable Throwable failure) {
			this.request.requests.remove(this);
			if (this.state.get() == State.CANCELLED) {
				if (failure != null) {
					Operators.onErrorDropped(failure, currentContext());
				}
			}
			else if (failure != null) {
				this.actual.onError(failure);
			}
			else {
				this.actual.onComplete();
			}
		}

	}

	/**
	 * Waits until all is closed.
	 */
	private static final class Closing implements CoreSubscriber<Void> {

		private final Running run;

		private final @Nullable Throwable failure;

		Closing(Running run, @Nullable Throwable failure) {
			this.run = run;
			this.failure = failure;
		}

		@Override
		public Context currentContext() {
			return this.run.currentContext();
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(Void nothing) {
		}

		@Override
		public void onError(Throwable ex) {
			if (this.failure != null && this.failure != ex) {
				ex.addSuppressed(this.failure);
			}
			this.run.closed(ex);
		}

		@Override
		public void onComplete() {
			this.run.closed(this.failure);
		}

	}

}
