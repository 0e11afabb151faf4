package io.github.fastapispring.conformance.background_tasks;

import java.nio.file.Files;

import reactor.core.publisher.Mono;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.WorkingDirectory;

/**
 * A task that a handler leaves behind.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		private final WorkingDirectory directory;

		Router(WorkingDirectory directory) {
			this.directory = directory;
		}

		@Post("/send-notification/{email}")
		Mono<Object> sendNotification(String email, BackgroundTasks tasks) {
			tasks.add("write_notification", () -> Files.writeString(this.directory.file("log.txt"),
					"notification for %s: some notification".formatted(email)));
			return Mono.just(new Answer("Notification sent in the background"));
		}

	}

	record Answer(String message) {
	}

}
