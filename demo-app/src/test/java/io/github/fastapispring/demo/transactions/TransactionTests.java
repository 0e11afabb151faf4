package io.github.fastapispring.demo.transactions;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A transaction for each request, as the README has it, on whichever database a subclass
 * names, from a pool of two connections.
 */
@SpringBootTest(classes = TransactionTests.Application.class,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.r2dbc.pool.initial-size=1", "spring.r2dbc.pool.max-size=2",
				"spring.r2dbc.pool.max-acquire-time=30s", "spring.sql.init.mode=never",
				"spring.data.r2dbc.repositories.enabled=false" })
@AutoConfigureWebTestClient(timeout = "60s")
abstract class TransactionTests {

	@LocalServerPort
	private int port;

	@Autowired
	private WebTestClient client;

	@Autowired
	private DatabaseClient database;

	@BeforeEach
	void emptyTable() {
		execute("drop table if exists entries");
		execute("create table entries (id int not null)");
	}

	void execute(String statement) {
		this.database.sql(statement).then().block(Duration.ofSeconds(60));
	}

	StatusAssertions post(String path) {
		return this.client.post().uri(path).exchange().expectStatus();
	}

	long entries() {
		return this.database.sql("select count(*) from entries")
			.mapValue(Long.class)
			.one()
			.blockOptional(Duration.ofSeconds(60))
			.orElseThrow();
	}

	@Test
	void isCommittedBeforeTheAnswer() {
		for (int id = 1; id <= 10; id++) {
			post("/entries/" + id).isCreated().expectBody();
			assertThat(entries()).isEqualTo(id);
		}
	}

	@Test
	void isRolledBackWhenTheHandlerFails() {
		for (int i = 0; i < 10; i++) {
			post("/entries/1/failing").isEqualTo(HttpStatus.CONFLICT).expectBody();
		}
		assertThat(entries()).isZero();
	}

	@Test
	void isGivenBackWhenTheClientGoes() throws IOException {
		for (int i = 0; i < 10; i++) {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
				socket.getOutputStream()
					.write("GET /entries/never HTTP/1.1\r\nHost: localhost\r\n\r\n"
						.getBytes(StandardCharsets.US_ASCII));
				Awaitility.await().untilAtomic(Router.WAITING, Matchers.equalTo(1));
			}
			Awaitility.await().untilAtomic(Router.WAITING, Matchers.equalTo(0));
		}
		post("/entries/1").isCreated().expectBody();
		assertThat(entries()).isEqualTo(1);
	}

	@Component
	static class Dependencies {

		@Provides
		Mono<Resource<Connection>> transaction(ConnectionFactory database) {
			return Mono.from(database.create())
				.delayUntil(Connection::beginTransaction)
				.map((connection) -> Resource.reactive(connection)
					.onSuccess(Connection::commitTransaction)
					.onError((failed, error) -> failed.rollbackTransaction())
					.onClose(Connection::close));
		}

	}

	@ApiRouter("/entries")
	static class Router {

		static final AtomicInteger WAITING = new AtomicInteger();

		@Post(value = "/{id}", status = 201)
		Mono<String> add(int id, @Depends Connection transaction) {
			return insert(id, transaction).thenReturn("added");
		}

		@Post("/{id}/failing")
		Mono<String> fail(int id, @Depends Connection transaction) {
			return insert(id, transaction).then(HttpException.conflict("No").asMono());
		}

		@Get("/never")
		Mono<String> never(@Depends Connection transaction) {
			return insert(0, transaction).then(Mono.<String>never())
				.doOnSubscribe((subscription) -> WAITING.incrementAndGet())
				.doOnCancel(WAITING::decrementAndGet);
		}

		private static Mono<Void> insert(int id, Connection transaction) {
			return Mono.from(transaction.createStatement("insert into entries (id) values (" + id + ")").execute())
				.flatMap((result) -> Mono.from(result.getRowsUpdated()))
				.then();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Dependencies.class, Router.class })
	static class Application {

	}

}
