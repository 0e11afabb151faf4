package io.github.fastapispring.server;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * Handles an exchange when it is subscribed to, recovers from a failure, then ends the
 * response: one operator, where each of these would be one or more.
 */
final class MonoExchange extends Mono<Void> {

	private final DirectExchange exchange;

	private final DirectHttpHandler handler;

	private final Observations.@Nullable Observed observed;

	MonoExchange(DirectExchange exchange, DirectHttpHandler handler, Observations.@Nullable Observed observed) {
		this.exchange = exchange;
		this.handler = handler;
		this.observed = observed;
	}

	@Override
	public void subscribe(CoreSubscriber<? super Void> actual) {
		Context context = (this.observed != null) ? this.observed.start(actual.currentContext())
				: actual.currentContext();
		new Handling(this, actual, context).begin();
	}

	private enum Step {

		HANDLE, RECOVER, END

	}

	/**
	 * What the steps of one exchange have in common: each is subscribed to when the one
	 * before it has ended, so that no two signals come at the same time.
	 */
	private static final class Handling implements CoreSubscriber<Void>, Subscription {

		@SuppressWarnings("NullAway")
		private static final AtomicReferenceFieldUpdater<Handling, @Nullable Subscription> UPSTREAM = AtomicReferenceFieldUpdater
			.newUpdater(Handling.class, Subscription.class, "upstream");

		private final DirectExchange exchange;

		private final DirectHttpHandler handler;

		private final Observations.@Nullable Observed observed;

		private final CoreSubscriber<? super Void> actual;

		private final Context context;

		private Step step = Step.HANDLE;

		/** The exception handler that has tried last. */
		private int recovery;

		private volatile @Nullable Subscription upstream;

		Handling(MonoExchange source, CoreSubscriber<? super Void> actual, Context context) {
			this.exchange = source.exchange;
			this.handler = source.handler;
			this.observed = source.observed;
			this.actual = actual;
			this.context = context;
		}

		void begin() {
			this.actual.onSubscribe(this);
			this.handler.filterAndHandle(this.exchange).subscribe(this);
		}

		@Override
		public Context currentContext() {
			return this.context;
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			if (Operators.replace(UPSTREAM, this, subscription)) {
				subscription.request(Long.MAX_VALUE);
			}
		}

		@Override
		public void onNext(Void nothing) {
		}

		@Override
		public void onError(Throwable ex) {
			if (this.step == Step.END) {
				this.actual.onError(ex);
				return;
			}
			this.recovery = (this.step == Step.HANDLE) ? this.handler.firstRecovery(ex) : this.recovery + 1;
			this.step = Step.RECOVER;
			Mono<Void> recovered = this.handler.recover(this.exchange, ex, this.recovery, this.observed);
			if (recovered != null) {
				recovered.subscribe(this);
				return;
			}
			if (this.observed != null) {
				this.observed.fail(ex);
			}
			this.actual.onError(ex);
		}

		@Override
		public void onComplete() {
			if (this.step == Step.END) {
				this.actual.onComplete();
				return;
			}
			this.step = Step.END;
			if (this.observed != null) {
				this.observed.complete();
			}
			ServerHttpResponse response = this.exchange.getResponse();
			if (this.exchange.isFull()) {
				this.exchange.cleanupMultipart().then(Mono.defer(response::setComplete)).subscribe(this);
			}
			else if (response.isCommitted()) {
				this.actual.onComplete();
			}
			else {
				response.setComplete().subscribe(this);
			}
		}

		@Override
		public void request(long count) {
		}

		@Override
		public void cancel() {
			if (Operators.terminate(UPSTREAM, this) && this.observed != null && this.step != Step.END) {
				this.observed.cancel();
			}
		}

	}

}
