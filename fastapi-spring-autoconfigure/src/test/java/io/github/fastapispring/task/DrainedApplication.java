package io.github.fastapispring.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Post;
import io.github.fastapispring.TaskFailure;
import io.github.fastapispring.TaskListener;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * An application for a process of its own: each request adds a task of the given number.
 * What becomes of the tasks stands in the file that it is started with, a line for each.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DrainedApplication.Router.class)
public class DrainedApplication {

	private static final Duration TIME = Duration.ofSeconds(1);

	public static void main(String[] arguments) {
		SpringApplication.run(DrainedApplication.class, arguments);
	}

	@Bean
	TaskListener listener(Environment environment) {
		Lines lines = new Lines(Path.of(environment.getRequiredProperty("lines")));
		return new TaskListener() {

			@Override
			public void onSuccess(String executor, String task) {
				lines.add("SUCCESS " + task);
			}

			@Override
			public void onFailure(TaskFailure failure) {
				lines.add(failure.outcome() + " " + failure.task());
			}

		};
	}

	/**
	 * Each line is in the file before the call returns.
	 *
	 * @param file the file
	 */
	private record Lines(Path file) {

		synchronized void add(String line) {
			try {
				Files.writeString(this.file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
						StandardOpenOption.APPEND);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@ApiRouter
	static class Router {

		@Post("/plain/{number}")
		String plain(int number, BackgroundTasks tasks) {
			tasks.add("plain-" + number, () -> {
				Thread.sleep(TIME.toMillis());
				return number;
			});
			return "answer";
		}

		@Post("/reactive/{number}")
		String reactive(int number, BackgroundTasks tasks) {
			tasks.add("reactive-" + number, () -> Mono.delay(TIME));
			return "answer";
		}

	}

}
