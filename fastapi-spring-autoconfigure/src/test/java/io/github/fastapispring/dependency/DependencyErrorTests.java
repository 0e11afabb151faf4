package io.github.fastapispring.dependency;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is wrong with the request values of providers and handler is answered at once, in
 * FastAPI's order, each fault once.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class DependencyErrorTests {

	@Autowired
	private WebTestClient client;

	@Autowired
	private Journal journal;

	@BeforeEach
	void clear() {
		this.journal.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/plain", "/reactive" })
	void theDeepestProviderComesFirstAndTheHandlerLast(String path) {
		assertErrors(path + "/x?limit=y", "header x-key: missing", "query inner: missing", "query other: missing",
				"path id: int_parsing", "query limit: int_parsing");
		assertThat(this.journal.entries()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/plain", "/reactive" })
	void aProviderIsNotCalledWithoutWhatItDependsOnButItsOwnErrorsCount(String path) {
		assertErrors(path + "/1?limit=1&other=1", "header x-key: missing", "query inner: missing");
		assertErrors(path + "/1?limit=1&other=1&inner=1", "header x-key: missing");
		assertThat(this.journal.entries()).containsExactly("other", "other");
	}

	@ParameterizedTest
	@CsvSource({ "/shared?limit=x, query limit: int_parsing", "/shared, query limit: missing" })
	void aFaultThatSeveralFindIsToldOnce(String path, String error) {
		assertErrors(path, error);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/refused", "/refused/later" })
	void aProviderThatRefusesTheRequestWinsOverWhatIsWrongWithIt(String path) {
		this.client.get()
			.uri(path + "?limit=x")
			.exchange()
			.expectStatus()
			.isEqualTo(403)
			.expectBody()
			.json("{\"detail\":\"Refused\"}", JsonCompareMode.STRICT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"n\": 1} | body user: missing, body item: missing",
					"{\"item\": {\"n\": 1}, \"user\": {\"m\": \"x\"}} | body user m: int_parsing",
					"{\"item\": {}, \"user\": []} | body user: model_attributes_type, body item n: missing" })
	void theBodiesOfProvidersAndHandlerAreFieldsOfOneBody(String body, String errors) {
		assertThat(errors(this.client.post().uri("/bodies").contentType(MediaType.APPLICATION_JSON).bodyValue(body)))
			.containsExactly(errors.split(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/bodies | {\"item\": {\"n\": 1}, \"user\": {\"m\": 2}} | 1 2", "/body | {\"n\": 3} | 3 3" })
	void aBodyOfOneNameIsTheWholeBody(String path, String body, String answer) {
		this.client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo('"' + answer + '"');
	}

	private void assertErrors(String path, String... errors) {
		assertThat(errors(this.client.get().uri(path))).containsExactly(errors);
	}

	private static List<String> errors(WebTestClient.RequestHeadersSpec<?> request) {
		Answer answer = request.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody(Answer.class)
			.returnResult()
			.getResponseBody();
		return answer.detail().stream().map(Detail::toString).toList();
	}

	record Answer(List<Detail> detail) {

	}

	record Detail(String type, List<String> loc) {

		@Override
		public String toString() {
			return String.join(" ", this.loc) + ": " + this.type;
		}

	}

	record Key(int key) {

	}

	record Inner(int inner) {

	}

	record Other(int other) {

	}

	record AsyncInner(int inner) {

	}

	record AsyncOther(int other) {

	}

	record Limit(int limit) {

	}

	record Page(int limit) {

	}

	record Refusal() {

	}

	record LateRefusal() {

	}

	record Item(int n) {

	}

	record User(int m) {

	}

	record Read(String text) {

	}

	@Component
	static class Dependencies {

		private final Journal journal;

		Dependencies(Journal journal) {
			this.journal = journal;
		}

		@Provides
		Key key(@Header int xKey) {
			this.journal.add("key");
			return new Key(xKey);
		}

		@Provides
		Inner inner(int inner, @Depends Key key) {
			this.journal.add("inner");
			return new Inner(inner);
		}

		@Provides
		Other other(int other) {
			this.journal.add("other");
			return new Other(other);
		}

		@Provides
		Mono<AsyncInner> asyncInner(int inner, @Depends Key key) {
			this.journal.add("inner");
			return Mono.just(new AsyncInner(inner));
		}

		@Provides
		Mono<AsyncOther> asyncOther(int other) {
			this.journal.add("other");
			return Mono.just(new AsyncOther(other));
		}

		@Provides
		Limit limit(int limit) {
			return new Limit(limit);
		}

		@Provides
		Page page(int limit, @Depends Limit ofItem) {
			return new Page(limit);
		}

		@Provides
		Refusal refusal() {
			throw HttpException.forbidden("Refused");
		}

		@Provides
		Mono<LateRefusal> lateRefusal() {
			return HttpException.forbidden("Refused").asMono();
		}

		@Provides
		User user(@Body User user) {
			return user;
		}

		@Provides
		Read read(@Body Item item) {
			return new Read(String.valueOf(item.n()));
		}

	}

	@ApiRouter
	static class Router {

		@Get("/plain/{id}")
		int plain(int id, int limit, @Depends Inner inner, @Depends Other other) {
			return id;
		}

		@Get("/reactive/{id}")
		Mono<Integer> reactive(int id, int limit, @Depends AsyncInner inner, @Depends AsyncOther other) {
			return Mono.just(id);
		}

		@Get("/shared")
		int shared(int limit, @Depends Page page, @Depends Limit same) {
			return limit;
		}

		@Get("/refused")
		int refused(int limit, @Depends Limit first, @Depends Refusal refusal) {
			return limit;
		}

		@Get("/refused/later")
		int refusedLater(int limit, @Depends Limit first, @Depends LateRefusal refusal) {
			return limit;
		}

		@Post("/bodies")
		String bodies(@Body Item item, @Depends User user) {
			return item.n() + " " + user.m();
		}

		@Post("/body")
		String body(@Body Item item, @Depends Read read) {
			return item.n() + " " + read.text();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, Dependencies.class })
	static class Application {

		@Bean
		Journal journal() {
			return new Journal();
		}

	}

}
