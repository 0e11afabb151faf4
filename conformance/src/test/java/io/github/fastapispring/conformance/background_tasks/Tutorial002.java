package io.github.fastapispring.conformance.background_tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.WorkingDirectory;

/**
 * Tasks of a provider and of the handler, in one order.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		private final Log log;

		Router(Log log) {
			this.log = log;
		}

		@Post("/send-notification/{email}")
		Mono<Object> sendNotification(String email, BackgroundTasks tasks, @Depends @Nullable String query) {
			tasks.add("write_log", () -> this.log.write("message to %s\n".formatted(email)));
			return Mono.just(new Answer("Message sent"));
		}

	}

	@Component
	static class Dependencies {

		private final Log log;

		Dependencies(Log log) {
			this.log = log;
		}

		@Provides
		@Nullable String query(BackgroundTasks tasks, @Nullable String q) {
			if (StringUtils.hasLength(q)) {
				tasks.add("write_log", () -> this.log.write("found query: %s\n".formatted(q)));
			}
			return q;
		}

	}

	@Component
	record Log(WorkingDirectory directory) {

		Path write(String message) throws IOException {
			return Files.writeString(this.directory.file("log.txt"), message, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}

	}

	record Answer(String message) {
	}

}
