package io.github.fastapispring.dependency;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.context.SmartLifecycle;

import io.github.fastapispring.HttpException;

/**
 * The requests that have dependencies and are not over. When the application stops, those
 * that are left after the time for a graceful shutdown are given up, and the stop waits
 * until what they hold is closed: a server that stops does not cancel them, and beans
 * that the ends use would be gone.
 */
public final class OpenRequests implements SmartLifecycle {

	private final int phase;

	private final Set<OpenRequest> requests = ConcurrentHashMap.newKeySet();

	private final AtomicReference<@Nullable Runnable> stopped = new AtomicReference<>();

	private volatile boolean stopping;

	/**
	 * No requests so far.
	 * @param phase when they are given up: below the phase of a graceful shutdown, above
	 * that in which the server stops
	 */
	public OpenRequests(int phase) {
		this.phase = phase;
	}

	/**
	 * Opens a request. It is answered by 503 when the application stops before it is
	 * over.
	 * @return the request, until it is closed
	 */
	OpenRequest open() {
		OpenRequest request = new OpenRequest();
		this.requests.add(request);
		if (this.stopping) {
			request.giveUp();
		}
		return request;
	}

	@Override
	public int getPhase() {
		return this.phase;
	}

	@Override
	public void start() {
		this.stopping = false;
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public void stop(Runnable callback) {
		this.stopping = true;
		this.stopped.set(callback);
		this.requests.forEach(OpenRequest::giveUp);
		tellWhenOver();
	}

	@Override
	public boolean isRunning() {
		return !this.stopping;
	}

	private void tellWhenOver() {
		if (this.stopping && this.requests.isEmpty()) {
			Runnable callback = this.stopped.getAndSet(null);
			if (callback != null) {
				callback.run();
			}
		}
	}

	/**
	 * A request that is not over.
	 */
	final class OpenRequest {

		private final Sinks.Empty<Void> end = Sinks.empty();

		private OpenRequest() {
		}

		/**
		 * Fails when the application stops.
		 */
		Mono<Void> givenUp() {
			return this.end.asMono();
		}

		private void giveUp() {
			this.end.tryEmitError(new HttpException(503));
		}

		/**
		 * Says that nothing is held any more.
		 */
		void close() {
			OpenRequests.this.requests.remove(this);
			tellWhenOver();
		}

	}

}
