package io.github.fastapispring.conformance.core_response;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency that adds a background task and gives the tasks on.
 */
@ConformanceApp("response_dependency.background_tasks_with_depends_annotated")
class BackgroundTasksDependency {

	@ApiRouter
	static class Router {

		private final Results results;

		Router(Results results) {
			this.results = results;
		}

		@Get("/")
		Map<String, String> endpoint(@Depends BackgroundTasks tasks) {
			tasks.add("endpoint", () -> this.results.add("from endpoint"));
			return Map.of("status", "ok");
		}

	}

	@Component
	static class Dependencies {

		private final Results results;

		Dependencies(Results results) {
			this.results = results;
		}

		@Provides
		BackgroundTasks addBackgroundTask(BackgroundTasks tasks) {
			tasks.add("dependency", () -> this.results.add("from dependency"));
			return tasks;
		}

	}

	@Component
	static class Results {

		private final List<String> results = new CopyOnWriteArrayList<>();

		void add(String result) {
			this.results.add(result);
		}

	}

}
