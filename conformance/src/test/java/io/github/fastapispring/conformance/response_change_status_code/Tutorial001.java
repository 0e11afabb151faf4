package io.github.fastapispring.conformance.response_change_status_code;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A status that the handler changes on the injected response.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		private final Map<String, String> tasks = new ConcurrentHashMap<>(Map.of("foo", "Listen to the Bar Fighters"));

		@Put(value = "/get-or-create-task/{task_id}", status = 200)
		Object getOrCreateTask(String taskId, ServerHttpResponse response) {
			return this.tasks.computeIfAbsent(taskId, (id) -> {
				response.setStatusCode(HttpStatus.CREATED);
				return "This didn't exist before";
			});
		}

	}

}
