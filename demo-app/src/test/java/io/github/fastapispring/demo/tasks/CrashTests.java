package io.github.fastapispring.demo.tasks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.github.fastapispring.demo.DemoProcess;
import io.github.fastapispring.demo.Login;
import io.github.fastapispring.demo.PemKey;
import io.github.fastapispring.demo.PostgresServer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No task is lost that was answered for, whenever an instance is killed: two instances of
 * the demo on one PostgreSQL are asked for welcome mails over HTTP, and one of them is
 * killed at a random moment. A mail may come twice, since its instance may be lost
 * between sending it and saying so.
 *
 * <p>
 * {@code -Dcrash.rounds=10 -Dcrash.tasks=5000} makes it thorough.
 */
class CrashTests {

	private static final int ROUNDS = Integer.getInteger("crash.rounds", 2);

	private static final int TASKS = Integer.getInteger("crash.tasks", 500);

	private static final int REQUESTS_AT_A_TIME = 32;

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final DemoProcess[] instances = new DemoProcess[2];

	private MailSink mails;

	private PostgresServer database;

	private String signingKey;

	@BeforeEach
	void start(@TempDir Path directory) throws IOException, SQLException, NoSuchAlgorithmException {
		this.signingKey = PemKey.argument(PemKey.generate(), directory);
		this.mails = new MailSink();
		this.database = PostgresServer.newDatabase("crash");
		startInstance(0);
		startInstance(1);
	}

	@AfterEach
	void stop() throws IOException {
		for (DemoProcess instance : this.instances) {
			instance.close();
		}
		this.mails.close();
	}

	@Test
	void noTaskIsLostWhenAnInstanceIsKilled() throws IOException, SQLException {
		int lost = 0;
		int twice = 0;
		for (int round = 1; round <= ROUNDS; round++) {
			long seed = System.nanoTime();
			Round result = run(round, new Random(seed));
			System.out.printf("crash: round %d, killed after %d of %d accepted and %d mails: %d lost, %d twice%n",
					round, result.acceptedBefore, TASKS, result.sentBefore, result.lost.size(), result.twice);
			lost += result.lost.size();
			twice += result.twice;
			this.mails.clear();
		}
		System.out.printf("crash: %d rounds of %d tasks, %d lost, %d executed twice%n", ROUNDS, TASKS, lost, twice);
		assertThat(lost).isZero();
	}

	private Round run(int round, Random random) throws IOException, SQLException {
		List<String> keys = Stream.iterate(1, (number) -> number + 1)
			.limit(TASKS)
			.map((number) -> "round-" + round + "-" + number)
			.toList();
		AtomicInteger accepted = new AtomicInteger();
		int killedAt = random.nextInt(2 * TASKS);
		String token = logIn();
		Mono<Void> requests = Flux.fromIterable(keys)
			.flatMap((key) -> enqueue(key, token, random.nextInt(2)).doOnNext((done) -> accepted.incrementAndGet()),
					REQUESTS_AT_A_TIME)
			.then();
		requests.toFuture();
		patiently().pollInterval(Duration.ofMillis(20)).until(() -> accepted.get() + this.mails.size() >= killedAt);
		Round result = new Round(accepted.get(), this.mails.size());
		int victim = random.nextInt(2);
		this.instances[victim].kill();
		patiently().untilAtomic(accepted, Matchers.equalTo(TASKS));
		patiently().until(() -> count("fastapi_tasks") == 0);
		assertThat(count("fastapi_dead_letters")).isZero();
		List<String> sent = this.mails.keys();
		Set<String> distinct = Set.copyOf(sent);
		result.lost.addAll(keys.stream().filter((key) -> !distinct.contains(key)).toList());
		result.twice = sent.size() - distinct.size();
		startInstance(victim);
		return result;
	}

	/** Without the mail server's threads, which complain of connections that are lost. */
	private static ConditionFactory patiently() {
		return Awaitility.await().dontCatchUncaughtExceptions().atMost(PATIENCE);
	}

	/** A client that gets no answer asks the other instance, with the same key. */
	private Mono<Boolean> enqueue(String key, String token, int instance) {
		return post(key, token, instance).onErrorResume(IOException.class, (ex) -> post(key, token, 1 - instance));
	}

	private Mono<Boolean> post(String key, String token, int instance) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.instances[instance].url("/users/1/welcome-mail")))
			.header("Idempotency-Key", key)
			.header("Authorization", "Bearer " + token)
			.POST(HttpRequest.BodyPublishers.noBody())
			.build();
		return Mono.fromFuture(() -> this.http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
			.map((response) -> {
				if (response.statusCode() != 202) {
					throw new IllegalStateException("Not accepted: " + response.statusCode());
				}
				return true;
			});
	}

	/** The instances have one key, so that the token of one is good for both. */
	private String logIn() {
		WebTestClient client = WebTestClient.bindToServer()
			.baseUrl(this.instances[0].url(""))
			.responseTimeout(PATIENCE)
			.build();
		return Login.ADA.accessToken(client, "users:write");
	}

	private void startInstance(int index) throws IOException {
		List<String> arguments = new ArrayList<>(List.of(this.signingKey, "--spring.mail.host=localhost",
				"--spring.mail.port=" + this.mails.port(), "--fastapi.tasks.db-scheduler.heartbeat-interval=1s"));
		this.database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
		this.instances[index] = DemoProcess.start(arguments.toArray(String[]::new));
	}

	private int count(String table) throws SQLException {
		try (Connection connection = this.database.connect();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("select count(*) from " + table)) {
			result.next();
			return result.getInt(1);
		}
	}

	/**
	 * What happened in a round.
	 */
	private static final class Round {

		private final int acceptedBefore;

		private final int sentBefore;

		private final List<String> lost = new ArrayList<>();

		private int twice;

		Round(int acceptedBefore, int sentBefore) {
			this.acceptedBefore = acceptedBefore;
			this.sentBefore = sentBefore;
		}

	}

}
