package io.github.fastapispring.task;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;

/**
 * Starts the engine with the application. When that stops and the requests are over, it
 * waits for the tasks that are left, and after a time gives them up and reports them.
 */
public final class TaskLifecycle implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(TaskLifecycle.class);

	private final TaskEngine engine;

	private final TaskExecutors executors;

	private final Duration drainTimeout;

	private final int phase;

	private volatile boolean running;

	/**
	 * A lifecycle.
	 * @param engine is started and stopped
	 * @param executors are drained
	 * @param drainTimeout how long tasks are waited for
	 * @param phase when they are waited for: below that in which the server stops
	 */
	public TaskLifecycle(TaskEngine engine, TaskExecutors executors, Duration drainTimeout, int phase) {
		this.engine = engine;
		this.executors = executors;
		this.drainTimeout = drainTimeout;
		this.phase = phase;
	}

	@Override
	public int getPhase() {
		return this.phase;
	}

	@Override
	public void start() {
		this.running = true;
		this.engine.start();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		Mono.when(this.engine.stop(), this.executors.idle())
			.timeout(this.drainTimeout)
			.onErrorComplete()
			.doFinally((signal) -> {
				int unfinished = this.executors.close();
				if (unfinished > 0) {
					logger.error("{} background tasks did not finish within {}", unfinished, this.drainTimeout);
				}
				callback.run();
			})
			.subscribe();
	}

}
