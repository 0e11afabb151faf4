package io.github.fastapispring.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The replay of whole chapters, two applications at a time.
 */
final class Replay implements AutoCloseable {

	private final ExecutorService threads = Executors.newFixedThreadPool(2);

	private final Map<String, CompletableFuture<List<CaseResult>>> results = new LinkedHashMap<>();

	/**
	 * Starts the replay.
	 * @param chapters the chapters
	 * @param ports the ported applications
	 * @param setAside the cases that are not replayed
	 */
	Replay(List<Chapter> chapters, PortedApps ports, SetAside setAside) {
		for (Chapter chapter : chapters) {
			for (RecordedApp app : chapter.apps()) {
				AppReplay replay = new AppReplay(app, ports.find(app), setAside);
				this.results.put(app.id(), CompletableFuture.supplyAsync(replay::run, this.threads));
			}
		}
	}

	/**
	 * Waits for the results of an application.
	 * @param app the application
	 * @return a result for every case
	 */
	List<CaseResult> results(RecordedApp app) {
		return this.results.get(app.id()).join();
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
