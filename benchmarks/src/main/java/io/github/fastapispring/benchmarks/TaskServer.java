package io.github.fastapispring.benchmarks;

import java.util.concurrent.atomic.LongAdder;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.TaskHandler;
import io.github.fastapispring.TaskQueue;

/**
 * The server under measurement: tasks that do nothing but count, and requests that add
 * one or none.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({ TaskServer.Router.class, TaskServer.Counter.class })
class TaskServer {

	static void run(String[] arguments) {
		SpringApplication.run(TaskServer.class, arguments);
	}

	/**
	 * What a stored task takes.
	 *
	 * @param number tells it from others
	 */
	record Payload(int number) {

	}

	/**
	 * Counts the tasks that were executed.
	 */
	static class Counter {

		private final LongAdder executed = new LongAdder();

		@TaskHandler("count")
		Mono<Void> count(Payload payload) {
			return Mono.fromRunnable(this.executed::increment);
		}

		void count() {
			this.executed.increment();
		}

	}

	/**
	 * The requests that are measured.
	 */
	@ApiRouter
	static class Router {

		private final TaskQueue queue;

		private final Counter counter;

		Router(TaskQueue queue, Counter counter) {
			this.queue = queue;
			this.counter = counter;
		}

		@Get("/none")
		Mono<String> none() {
			return Mono.just("done");
		}

		@Get("/added")
		Mono<String> added(BackgroundTasks tasks) {
			tasks.add("count", () -> Mono.fromRunnable(this.counter::count));
			return Mono.just("done");
		}

		@Get("/added-plain")
		Mono<String> addedPlain(BackgroundTasks tasks) {
			tasks.add("count", () -> this.counter.count());
			return Mono.just("done");
		}

		@Get("/enqueued")
		Mono<String> enqueued(BackgroundTasks tasks) {
			return tasks.enqueue("count", new Payload(1)).thenReturn("done");
		}

		@Get("/executed")
		long executed() {
			return this.counter.executed.sum();
		}

		/** Enqueues a batch, so many at a time. */
		@Post("/batch")
		Mono<Long> batch(int size, int concurrency) {
			return Flux.range(0, size)
				.flatMap((number) -> this.queue.enqueue("count", new Payload(number)), concurrency)
				.count();
		}

	}

}
