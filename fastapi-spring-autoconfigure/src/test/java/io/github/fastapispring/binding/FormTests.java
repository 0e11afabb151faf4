package io.github.fastapispring.binding;

import java.util.List;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.Sensitive;

/**
 * Forms are bound field by field or as a record, with the errors of all fields at once.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.http.codecs.max-in-memory-size=1KB")
@AutoConfigureWebTestClient(timeout = "60s")
class FormTests {

	@Autowired
	private WebTestClient client;

	@Test
	void fieldsAreReadByTheirNames() {
		post("/fields", "title=A+%26+B&page-size=20&tags=x&tags=y", 200)
			.json("{'title':'A & B','size':20,'tags':['x','y'],'note':null}");
	}

	@Test
	void anEmptyFieldCountsAsLeftOut() {
		post("/fields", "title=T&page-size=&note=", 200).json("{'title':'T','size':10,'tags':[],'note':null}");
	}

	@Test
	void ofARepeatedFieldTheLastCounts() {
		post("/fields", "title=first&title=last", 200).jsonPath("$.title").isEqualTo("last");
	}

	@Test
	void allErrorsAreToldAtOnce() {
		post("/fields", "page-size=many&tags=toolong", 422).json("""
				{"detail": [
					{"type": "missing", "loc": ["body", "title"], "msg": "Field required", "input": null},
					{"type": "int_parsing", "loc": ["body", "page-size"], "input": "many"},
					{"type": "string_too_long", "loc": ["body", "tags", 0], "input": "toolong"}
				]}""").jsonPath("$.detail.length()").isEqualTo(3);
	}

	@Test
	void aSecretIsNotEchoed() {
		post("/secret", "pin=hunter2", 422).jsonPath("$.detail[0].loc[1]")
			.isEqualTo("pin")
			.jsonPath("$.detail[0].input")
			.doesNotExist();
	}

	@Test
	void aRecordIsAFormModel() {
		post("/model", "user=ada&tags=x", 200).json("{'user':'ada','age':30,'tags':['x']}");
	}

	@Test
	void theErrorsOfAFormModelHaveTheFormAsInput() {
		post("/model", "age=old&tags=x", 422).json("""
				{"detail": [
					{"type": "missing", "loc": ["body", "user"], "input": {"age": "old", "tags": ["x"]}},
					{"type": "int_parsing", "loc": ["body", "age"], "input": "old"}
				]}""").jsonPath("$.detail.length()").isEqualTo(2);
	}

	@Test
	void anyOtherBodyIsAFormWithoutFields() {
		this.client.post()
			.uri("/fields")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"title\":\"T\"}")
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.detail[0].type")
			.isEqualTo("missing");
	}

	@Test
	void theTextFieldsOfAMultipartFormAreFieldsToo() {
		MultipartBodyBuilder parts = new MultipartBodyBuilder();
		parts.part("title", "T");
		parts.part("tags", "x");
		parts.part("tags", "y");
		parts.part("note", new byte[] { 1 }).filename("note.bin");
		this.client.post()
			.uri("/fields")
			.bodyValue(parts.build())
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.json("{'title':'T','size':10,'tags':['x','y'],'note':null}");
	}

	@Test
	void aFormThatAFilterHasReadIsThereAllTheSame() {
		this.client.post()
			.uri("/fields")
			.header("X-Read-By-Filter", "title")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue("title=T")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("X-Title", "T")
			.expectBody()
			.jsonPath("$.title")
			.isEqualTo("T");
	}

	@Test
	void aProviderReadsTheFormWithTheHandler() {
		post("/provided", "title=T&owner=ada", 200).json("{'title':'T','owner':'ada'}");
		post("/provided", "", 422).jsonPath("$.detail.length()").isEqualTo(2);
	}

	@Test
	void aFormThatIsTooLongIsRefused() {
		post("/fields", "title=" + "x".repeat(2000), 413).json("{'detail':'Content Too Large'}");
	}

	@Test
	void aFormThatIsNoneIsRefused() {
		post("/fields", "title=%zz", 400).json("{'detail':'There was an error parsing the body'}");
	}

	private BodyContentSpec post(String path, String form, int status) {
		return this.client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue(form)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody();
	}

	record Fields(String title, int size, List<String> tags, @Nullable String note) {

	}

	record Model(String user, @Default("30") int age, @Default List<String> tags) {

	}

	record Owner(@Form String owner) {

	}

	record Provided(String title, String owner) {

	}

	@ApiRouter
	static class Router {

		@Post("/fields")
		Fields fields(@Form String title, @Form("page-size") @Default("10") int size,
				@Form @Default List<@Size(max = 5) String> tags, @Form @Nullable String note) {
			return new Fields(title, size, tags, note);
		}

		@Post("/secret")
		String secret(@Form @Sensitive @Size(max = 4) String pin) {
			return pin;
		}

		@Post("/model")
		Model model(@Form Model model) {
			return model;
		}

		@Post("/provided")
		Provided provided(@Form String title, @Depends Owner owner) {
			return new Provided(title, owner.owner());
		}

	}

	@Component
	static class FormReadingFilter implements WebFilter {

		@Override
		public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
			String field = exchange.getRequest().getHeaders().getFirst("X-Read-By-Filter");
			return (field == null) ? chain.filter(exchange)
					: exchange.getFormData()
						.map((MultiValueMap<String, String> form) -> String.valueOf(form.getFirst(field)))
						.doOnNext((value) -> exchange.getResponse().getHeaders().set("X-Title", value))
						.then(chain.filter(exchange));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Router.class, FormReadingFilter.class })
	static class Application {

	}

}
