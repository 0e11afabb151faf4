package io.github.fastapispring.dependency;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

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
	 * Opens a request. It is given up when the application stops before it is removed.
	 * @param request the request
	 */
	void add(OpenRequest request) {
		this.requests.add(request);
		if (this.stopping) {
			giveUp(request);
		}
	}

	/**
	 * Takes note that a request holds nothing any more.
	 * @param request the request
	 */
	void remove(OpenRequest request) {
		this.requests.remove(request);
		tellWhenOver();
	}

	private static void giveUp(OpenRequest request) {
		request.giveUp(new HttpException(503));
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
		this.requests.forEach(OpenRequests::giveUp);
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
	interface OpenRequest {

		/**
		 * Answers what it can, and closes what it holds.
		 * @param reason why it is given up
		 */
		void giveUp(Throwable reason);

	}

}
