package io.github.fastapispring.dependency;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever moment clients choose to hang up, each resource that was opened is closed, and
 * closed once.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "fastapi.threads.queue-size=1000")
class SoakTests {

	private static final int CLIENTS = 200;

	private static final int REQUESTS_OF_EACH = 250;

	private static final List<String> PATHS = List.of("/blocking", "/reactive", "/mixed", "/stream");

	@LocalServerPort
	private int port;

	@Autowired
	private Pool pool;

	@Test
	void nothingStaysOpenAndNothingIsClosedTwice() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
		try {
			List<Future<?>> clients = new ArrayList<>();
			for (int i = 0; i < CLIENTS; i++) {
				Random random = new Random(i);
				boolean patient = i % 2 == 0;
				clients.add(threads.submit(() -> {
					if (patient) {
						readAll(random);
					}
					else {
						hangUp(random);
					}
					return null;
				}));
			}
			for (Future<?> client : clients) {
				client.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(this.pool.open).as("open resources").hasValue(0));
		assertThat(this.pool.closedTwice).as("resources closed twice").hasValue(0);
		assertThat(this.pool.opened.get()).as("opened resources").isGreaterThan(CLIENTS * REQUESTS_OF_EACH / 2);
	}

	/** On one connection, as clients do that stay. */
	private void readAll(Random random) throws IOException {
		try (Socket socket = connect()) {
			for (int i = 0; i < REQUESTS_OF_EACH; i++) {
				send(socket, random);
				Answer answer = Answer.read(socket.getInputStream());
				assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
			}
		}
	}

	private void hangUp(Random random) throws IOException {
		for (int i = 0; i < REQUESTS_OF_EACH; i++) {
			try (Socket socket = connect()) {
				if (random.nextBoolean()) {
					socket.setSoLinger(true, 0);
				}
				send(socket, random);
				LockSupport.parkNanos(random.nextInt(5_000_000));
			}
		}
	}

	private Socket connect() throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		socket.setSoTimeout(60_000);
		socket.setTcpNoDelay(true);
		return socket;
	}

	private static void send(Socket socket, Random random) throws IOException {
		String path = PATHS.get(random.nextInt(PATHS.size()));
		socket.getOutputStream()
			.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * An answer that was read to its end.
	 *
	 * @param status its first line
	 */
	private record Answer(String status) {

		static Answer read(InputStream input) throws IOException {
			String status = line(input);
			int length = -1;
			for (String line = line(input); !line.isEmpty(); line = line(input)) {
				if (line.toLowerCase().startsWith("content-length:")) {
					length = Integer.parseInt(line.substring(15).strip());
				}
			}
			if (length >= 0) {
				input.readNBytes(length);
			}
			else {
				readChunks(input);
			}
			return new Answer(status);
		}

		private static void readChunks(InputStream input) throws IOException {
			for (int size = Integer.parseInt(line(input), 16); size > 0; size = Integer.parseInt(line(input), 16)) {
				input.readNBytes(size);
				line(input);
			}
			line(input);
		}

		private static String line(InputStream input) throws IOException {
			StringBuilder line = new StringBuilder();
			for (int next = input.read(); next != '\n'; next = input.read()) {
				if (next < 0) {
					throw new IOException("The connection ends after: " + line);
				}
				line.append((char) next);
			}
			return line.toString().strip();
		}

	}

	/**
	 * Counts what is open.
	 */
	@Component
	static class Pool {

		private final AtomicInteger opened = new AtomicInteger();

		private final AtomicInteger open = new AtomicInteger();

		private final AtomicInteger closedTwice = new AtomicInteger();

		private Connection connect() {
			this.opened.incrementAndGet();
			this.open.incrementAndGet();
			return new Connection(this);
		}

	}

	private static final class Connection {

		private final Pool pool;

		private final AtomicInteger closed = new AtomicInteger();

		Connection(Pool pool) {
			this.pool = pool;
		}

		void close() {
			if (this.closed.incrementAndGet() == 1) {
				this.pool.open.decrementAndGet();
			}
			else {
				this.pool.closedTwice.incrementAndGet();
			}
		}

	}

	private record BlockingConnection(Connection connection) implements AutoCloseable {

		@Override
		public void close() {
			this.connection.close();
		}

	}

	private record Transaction(Connection connection) {

	}

	@Component
	static class Dependencies {

		@Provides
		BlockingConnection blocking(Pool pool) {
			LockSupport.parkNanos(500_000);
			return new BlockingConnection(pool.connect());
		}

		@Provides
		Mono<Resource<Connection>> connection(Pool pool) {
			return Mono.delay(Duration.ofMillis(1)).map((tick) -> {
				Connection connection = pool.connect();
				return Resource.reactive(connection).onClose((closed) -> Mono.fromRunnable(closed::close));
			});
		}

		@Provides
		Resource<Transaction> transaction(@Depends Connection connection, Pool pool) {
			Connection own = pool.connect();
			return Resource.of(new Transaction(connection))
				.onSuccess((transaction) -> LockSupport.parkNanos(200_000))
				.onClose((transaction) -> own.close());
		}

	}

	@ApiRouter
	static class Router {

		@Get("/blocking")
		String blocking(@Depends BlockingConnection connection) {
			LockSupport.parkNanos(500_000);
			return "blocking";
		}

		@Get("/reactive")
		Mono<String> reactive(@Depends Connection connection) {
			return Mono.delay(Duration.ofMillis(1)).thenReturn("reactive");
		}

		@Get("/mixed")
		String mixed(@Depends Transaction transaction, @Depends BlockingConnection connection) {
			return "mixed";
		}

		@Get(value = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<Integer> stream(@Depends Transaction transaction) {
			return Flux.range(1, 3).delayElements(Duration.ofMillis(1));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class, Pool.class })
	static class Application {

	}

}
