package io.github.fastapispring.dependency;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Provides;
import jakarta.validation.constraints.Max;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A class that is depended on is made by its constructor, whose parameters are what those
 * of a provider are.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class ConstructedDependencyTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@ParameterizedTest
	@CsvSource({ "/record?skip=3, 3-100", "/class?skip=3, ada finds 3-100 of names", "/several?text=records, records" })
	void theParametersOfAConstructorBind(String path, String answer) {
		this.client.get()
			.uri(path)
			.header("X-User", "ada")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo('"' + answer + '"');
	}

	@Test
	void whatIsWrongInConstructorsIsAnsweredTogether() {
		this.client.get()
			.uri("/class?skip=x&limit=101")
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.detail[*].loc[1]")
			.isEqualTo(List.of("skip", "limit", "x-user"))
			.jsonPath("$.detail[*].type")
			.isEqualTo(List.of("int_parsing", "less_than_equal", "missing"));
	}

	@Test
	void aCloseableObjectIsClosed() {
		this.client.get().uri("/closeable").exchange().expectStatus().isOk().expectBody();
		assertThat(this.journal.await("close")).containsExactly("handle", "close");
	}

	record Page(@Default("0") int skip, @Default("100") @Max(100) int limit) {

		@Override
		public String toString() {
			return this.skip + "-" + this.limit;
		}

	}

	record User(String name) {

	}

	@Component
	static class Names {

		@Override
		public String toString() {
			return "names";
		}

	}

	static class Search {

		private final String text;

		Search(@Depends Page page, @Depends User user, Names names) {
			this.text = user.name() + " finds " + page + " of " + names;
		}

	}

	record Several(String text) {

		Several() {
			this("none");
		}

	}

	static class Connection implements AutoCloseable {

		private final Journal journal;

		Connection(Journal journal) {
			this.journal = journal;
		}

		@Override
		public void close() {
			this.journal.add("close");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		User user(@Header String xUser) {
			return new User(xUser);
		}

	}

	@ApiRouter
	static class Router {

		private final Journal journal;

		Router(Journal journal) {
			this.journal = journal;
		}

		@Get("/record")
		String page(@Depends Page page) {
			return page.toString();
		}

		@Get("/class")
		String search(@Depends Search search) {
			return search.text;
		}

		@Get("/several")
		String several(@Depends Several several) {
			return several.text();
		}

		@Get("/closeable")
		String closeable(@Depends Connection connection) {
			this.journal.add("handle");
			return "done";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class, Names.class })
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

	}

}
