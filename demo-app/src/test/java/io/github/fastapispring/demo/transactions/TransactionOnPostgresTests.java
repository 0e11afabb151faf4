package io.github.fastapispring.demo.transactions;

import io.github.fastapispring.demo.PostgresServer;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Transactions on PostgreSQL, which can look at a constraint as late as at the commit.
 */
class TransactionOnPostgresTests extends TransactionTests {

	@DynamicPropertySource
	static void useServer(DynamicPropertyRegistry properties) {
		PostgresServer.register(properties);
	}

	@Test
	void aCommitThatFailsIsAnError() {
		execute("alter table entries add constraint one unique (id) deferrable initially deferred");
		post("/entries/1").isCreated().expectBody();
		post("/entries/1").isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR).expectBody();
		post("/entries/2").isCreated().expectBody();
		assertThat(entries()).isEqualTo(2);
	}

}
