package io.github.fastapispring.routing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Blocking;
import io.github.fastapispring.Get;
import io.github.fastapispring.NonBlocking;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.WebFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What may wait runs off the event loop and stops when its client has gone.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ThreadTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Router router;

	private WebTestClient client;

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(60))
			.build();
	}

	@Test
	void aPlainMethodRunsOnAWorkerThread() {
		assertThat(thread("/plain")).startsWith(isVirtualAvailable() ? "virtual fastapi-" : "platform fastapi-");
	}

	@Test
	void aReactiveMethodRunsOnTheEventLoop() {
		assertThat(thread("/reactive")).contains("-http-").doesNotContain("fastapi-");
	}

	@Test
	void aPlainMethodThatNeverWaitsMayRunOnTheEventLoop() {
		assertThat(thread("/non-blocking")).contains("-http-").doesNotContain("fastapi-");
	}

	@Test
	void aReactiveMethodThatWaitsMayRunOffTheEventLoop() {
		assertThat(thread("/blocking")).contains("fastapi-");
	}

	@Test
	void aDisconnectInterruptsAPlainMethod() throws IOException {
		hangUpDuring(this.port, "/waiting", this.router.waiting);
		Awaitility.await().untilAtomic(this.router.interrupted, (count) -> assertThat(count).isEqualTo(1));
	}

	@Test
	void aDisconnectCancelsAMono() throws IOException {
		hangUpDuring(this.port, "/never", this.router.never);
		Awaitility.await().untilAtomic(this.router.cancelled, (count) -> assertThat(count).isEqualTo(1));
	}

	private String thread(String uri) {
		return this.client.get()
			.uri(uri)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()
			.replace("\"", "");
	}

	private static void hangUpDuring(int port, String path, CountDownLatch started) throws IOException {
		try (Socket socket = new Socket("localhost", port)) {
			socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nhost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
			Awaitility.await().until(() -> started.getCount() == 0);
		}
	}

	static boolean isVirtualAvailable() {
		return Runtime.version().feature() >= 21;
	}

	/** {@code Thread.isVirtual} is newer than the classes are compiled for. */
	static String describe(Thread thread) {
		return (thread.toString().startsWith("VirtualThread") ? "virtual " : "platform ") + thread.getName();
	}

	/**
	 * An executor that takes no more.
	 */
	@Nested
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
	class Exhausted {

		@LocalServerPort
		private int port;

		@Test
		void isAnsweredBy503() {
			WebTestClient.bindToServer()
				.baseUrl("http://localhost:" + this.port)
				.responseTimeout(Duration.ofSeconds(60))
				.build()
				.get()
				.uri("/plain")
				.exchange()
				.expectStatus()
				.isEqualTo(503)
				.expectBody()
				.json("{\"detail\":\"Service Unavailable\"}");
		}

		@Configuration(proxyBeanMethods = false)
		@EnableAutoConfiguration
		@Import(Router.class)
		static class FullApplication {

			@Bean
			AsyncTaskExecutor fastApiTaskExecutor() {
				return (task) -> {
					throw new RejectedExecutionException("full");
				};
			}

		}

	}

	/**
	 * An application whose handlers finish although their client has gone.
	 */
	@Nested
	@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
			properties = "fastapi.threads.interrupt=false")
	class Uninterrupted {

		@LocalServerPort
		private int port;

		@Autowired
		private Router router;

		@Autowired
		private CountDownLatch cancelled;

		@Test
		void aDisconnectLeavesAPlainMethodAlone() throws IOException {
			hangUpDuring(this.port, "/patient", this.router.patient);
			Awaitility.await().until(() -> this.cancelled.getCount() == 0);
			this.router.release.countDown();
			Awaitility.await().untilAtomic(this.router.finished, (count) -> assertThat(count).isEqualTo(1));
			assertThat(this.router.interrupted).hasValue(0);
		}

		@Configuration(proxyBeanMethods = false)
		@EnableAutoConfiguration
		@Import(Router.class)
		static class PatientApplication {

			@Bean
			CountDownLatch cancelled() {
				return new CountDownLatch(1);
			}

			@Bean
			WebFilter cancellationFilter(CountDownLatch cancelled) {
				return (exchange, chain) -> chain.filter(exchange).doFinally((signal) -> {
					if (signal == SignalType.CANCEL) {
						cancelled.countDown();
					}
				});
			}

		}

	}

	@ApiRouter
	static class Router {

		private final CountDownLatch patient = new CountDownLatch(1);

		private final CountDownLatch release = new CountDownLatch(1);

		private final AtomicInteger finished = new AtomicInteger();

		private final CountDownLatch waiting = new CountDownLatch(1);

		private final AtomicInteger interrupted = new AtomicInteger();

		private final CountDownLatch never = new CountDownLatch(1);

		private final AtomicInteger cancelled = new AtomicInteger();

		@Get("/plain")
		String plain() {
			return describe(Thread.currentThread());
		}

		@Get("/reactive")
		Mono<String> reactive() {
			return Mono.just(describe(Thread.currentThread()));
		}

		@NonBlocking
		@Get("/non-blocking")
		String nonBlocking() {
			return describe(Thread.currentThread());
		}

		@Blocking
		@Get("/blocking")
		Mono<String> blocking() {
			return Mono.just(describe(Thread.currentThread()));
		}

		@Get("/waiting")
		String waiting() {
			this.waiting.countDown();
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				this.interrupted.incrementAndGet();
			}
			return "";
		}

		@Get("/patient")
		String patient() {
			this.patient.countDown();
			try {
				this.release.await();
				this.finished.incrementAndGet();
			}
			catch (InterruptedException ex) {
				this.interrupted.incrementAndGet();
			}
			return "";
		}

		@Get("/never")
		Mono<String> never() {
			return Mono.<String>never()
				.doOnSubscribe((subscription) -> this.never.countDown())
				.doOnCancel(this.cancelled::incrementAndGet);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Router.class)
	static class Application {

	}

}
