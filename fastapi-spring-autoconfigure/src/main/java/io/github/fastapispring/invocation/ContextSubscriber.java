package io.github.fastapispring.invocation;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Subscribes, asks for values and cancels within the context of a request: many a source
 * begins its work only when it is asked.
 *
 * @param <T> the type of the values
 */
final class ContextSubscriber<T> implements CoreSubscriber<T>, Subscription {

	private final CoreSubscriber<? super T> actual;

	private final CallContext context;

	private volatile @Nullable Thread subscribing;

	private @Nullable Subscription source;

	ContextSubscriber(CoreSubscriber<? super T> actual, CallContext context) {
		this.actual = actual;
		this.context = context;
	}

	void subscribeTo(Mono<T> mono) {
		this.subscribing = Thread.currentThread();
		this.context.around(() -> mono.subscribe(this));
		this.subscribing = null;
	}

	/** Whoever asks while it is subscribed to is within the context already. */
	private void within(Runnable work) {
		if (this.subscribing == Thread.currentThread()) {
			work.run();
		}
		else {
			this.context.around(work);
		}
	}

	@Override
	public Context currentContext() {
		return this.actual.currentContext();
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.source = subscription;
		this.actual.onSubscribe(this);
	}

	@Override
	public void onNext(T value) {
		this.actual.onNext(value);
	}

	@Override
	public void onError(Throwable ex) {
		this.actual.onError(ex);
	}

	@Override
	public void onComplete() {
		this.actual.onComplete();
	}

	@Override
	public void request(long count) {
		Subscription source = this.source;
		if (source != null) {
			within(() -> source.request(count));
		}
	}

	@Override
	public void cancel() {
		Subscription source = this.source;
		if (source != null) {
			within(source::cancel);
		}
	}

}
