package io.github.fastapispring.openapi;

import java.time.Duration;
import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plain controllers are in the document beside routers, with the same schemas.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControllerDocumentTests {

	@LocalServerPort
	private int port;

	private JsonNode document = JsonNodeFactory.instance.missingNode();

	@BeforeAll
	void read() {
		String body = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(60))
			.build()
			.get()
			.uri("/openapi.json")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		this.document = JsonMapper.shared().readTree(String.valueOf(body));
	}

	@Test
	void aClassOfBothHasOneSchema() {
		assertThat(schemaOf("/paths/~1plain/post/requestBody")).isEqualTo(schemaOf("/paths/~1routed/post/requestBody"));
		assertThat(schemaOf("/paths/~1plain/post/responses/200"))
			.isEqualTo(schemaOf("/paths/~1routed/post/responses/200"));
		JsonNode item = this.document.at("/components/schemas/" + schemaOf("/paths/~1plain/post/requestBody"));
		assertThat(item.at("/properties/price/exclusiveMinimum").intValue()).isZero();
		assertThat(item.at("/properties/note/anyOf/1/type").stringValue()).isEqualTo("null");
	}

	@Test
	void aGenericClassOfBothHasOneSchema() {
		assertThat(schemaOf("/paths/~1plain-page/get/responses/200")).isEqualTo("Page_Item_")
			.isEqualTo(schemaOf("/paths/~1routed-page/get/responses/200"));
	}

	@Test
	void twoClassesOfOneNameAreTwoSchemas() {
		String other = schemaOf("/paths/~1other/get/responses/200");
		assertThat(other).endsWith("__Other__Item").isNotEqualTo(schemaOf("/paths/~1plain/post/requestBody"));
		assertThat(this.document.at("/components/schemas/" + other + "/properties").propertyNames())
			.containsExactly("title");
	}

	@Test
	void inputThatDoesNotFitIsAnsweredTheSameWay() {
		for (String operation : List.of("/paths/~1plain/post", "/paths/~1plain/get", "/paths/~1routed/post")) {
			assertThat(schemaOf(operation + "/responses/422")).isEqualTo("HTTPValidationError");
		}
		assertThat(this.document.at("/paths/~1other/get/responses").has("422")).isFalse();
	}

	@Test
	void everyReferenceHasItsComponent() {
		List<String> references = this.document.findValuesAsString("$ref");
		assertThat(references).isNotEmpty()
			.allSatisfy((reference) -> assertThat(this.document.at(reference.substring(1)).isObject()).isTrue());
	}

	private String schemaOf(String holder) {
		String reference = this.document.at(holder + "/content/application~1json/schema/$ref").stringValue();
		return reference.substring(reference.lastIndexOf('/') + 1);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Routed.class, Plain.class, Other.class })
	static class Application {

	}

	record Item(@Size(min = 1) String name, @Positive double price, @Nullable String note) {
	}

	record Page<T>(List<T> elements, int total) {
	}

	@ApiRouter
	static class Routed {

		@Post("/routed")
		Item create(Item body) {
			return body;
		}

		@Get("/routed-page")
		Page<Item> page() {
			return new Page<>(List.of(), 0);
		}

	}

	@RestController
	static class Plain {

		@PostMapping("/plain")
		Mono<Item> create(@RequestBody Item item) {
			return Mono.just(item);
		}

		@GetMapping("/plain")
		List<Item> list(@RequestParam int limit) {
			return List.of();
		}

		@GetMapping("/plain-page")
		Page<Item> page() {
			return new Page<>(List.of(), 0);
		}

	}

	@RestController
	static class Other {

		@GetMapping("/other")
		Item get() {
			return new Item("other");
		}

		record Item(String title) {
		}

	}

}
