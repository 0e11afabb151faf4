package io.github.fastapispring.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Configuration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Post;
import io.github.fastapispring.Query;
import io.github.fastapispring.Strict;

/**
 * Holds {@link Strict} on parameters, and which defaults an error echoes.
 */
@SpringBootTest(classes = StrictParameterTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class StrictParameterTests {

	@LocalServerPort
	int port;

	private WebTestClient http;

	@BeforeEach
	void connect() {
		this.http = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(60))
			.build();
	}

	@Test
	void aTextOfTheQueryIsNoNumber() {
		assertGet("/query?number=1", 422, """
				{"detail":[{"type":"int_type","loc":["query","number"],"msg":"Input should be a valid integer",\
				"input":"1"}]}""");
		assertGet("/query?text=1", 200, "\"1\"");
	}

	@Test
	void aBodyIsStrictInItsElements() {
		assertPost("/body", "[1, \"2\", 3.0]", 422, """
				{"detail":[{"type":"int_type","loc":["body",1],"msg":"Input should be a valid integer","input":"2"},\
				{"type":"int_type","loc":["body",2],"msg":"Input should be a valid integer","input":3.0}]}""");
		assertPost("/body", "[1, 2]", 200, "[1,2]");
	}

	@Test
	void aFieldOfTheBodyIsStrictByAComposedAnnotation() {
		assertPost("/field", "{\"on\": 1}", 422, """
				{"detail":[{"type":"bool_type","loc":["body","on"],"msg":"Input should be a valid boolean",\
				"input":1}]}""");
		assertPost("/field", "{\"on\": true}", 200, "true");
		assertPost("/field", "{}", 200, "false");
	}

	@Test
	void anErrorEchoesTheDefaultsOfAParameterModel() {
		assertGet("/model?id=1", 422, """
				{"detail":[{"type":"missing","loc":["query","word"],"msg":"Field required",\
				"input":{"id":"1","limit":100,"ratios":[0.5],"exact":false}}]}""");
		assertGet("/model?id=1&word=a", 200, """
				{"id":1,"limit":100,"ratios":[0.5],"exact":false,"word":"a","note":null}""");
		assertGet("/model?id=1&word=a&limit=2&exact=true", 422, """
				{"detail":[{"type":"bool_type","loc":["query","exact"],"msg":"Input should be a valid boolean",\
				"input":"true"}]}""");
	}

	@Test
	void aHeaderModelEchoesThemUnderTheNameOfTheField() {
		this.http.get()
			.uri("/headers")
			.exchange()
			.expectBody()
			.jsonPath("$.detail[0].loc[1]")
			.isEqualTo("word")
			.jsonPath("$.detail[0].input.pageSize")
			.isEqualTo(10);
	}

	private void assertGet(String uri, int status, String json) {
		this.http.get().uri(uri).exchange().expectStatus().isEqualTo(status).expectBody(String.class).isEqualTo(json);
	}

	private void assertPost(String uri, String body, int status, String json) {
		this.http.post()
			.uri(uri)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.isEqualTo(json);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Router.class)
	static class Application {

	}

	@ApiRouter
	static class Router {

		@Get("/query")
		String query(@Strict @Nullable Integer number, @Strict @Default("none") String text) {
			return text;
		}

		@Post("/body")
		List<Integer> body(@Strict @Body List<Integer> numbers) {
			return numbers;
		}

		@Post("/field")
		boolean field(@Body(embed = true) @Default("no") @Exactly boolean on) {
			return on;
		}

		@Get("/model")
		Page model(@Query Page page) {
			return page;
		}

		@Get("/headers")
		PageHeaders headers(@Header PageHeaders headers) {
			return headers;
		}

	}

	@Strict
	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Exactly {

	}

	record Page(int id, @Default("100") int limit, @Default("0.5") List<Double> ratios,
			@Strict @Default("no") boolean exact, String word, @Nullable String note) {

	}

	record PageHeaders(@Default("10") int pageSize, String word) {

	}

}
