package io.github.fastapispring.security;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Security;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scopes add up from the outermost router to the parameter, reach whoever reads them, and
 * stand in the document.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class SecurityScopesTests {

	@Autowired
	private WebTestClient client;

	@Test
	void theyAddUpFromTheOutermostToTheInnermost() {
		assertScopes("/nested/summed", "parent", "router", "operation", "parameter", "provider");
	}

	@Test
	void theHandlerReadsThoseOfItsOperation() {
		assertScopes("/nested/own", "parent", "router");
	}

	@Test
	void oneThatIsDemandedTwiceCountsOnce() {
		assertScopes("/nested/again", "parent", "router", "provider");
	}

	@Test
	void whereNobodyReadsThemTheScopeGuardDoes() {
		refused("/guarded", "guarded");
		assertScopes("/guarded/and-read", "guarded", "read");
	}

	@Test
	void aClassOfAnOperationIsADependencyOfIt() {
		refused("/by-class", "by-class provider");
	}

	@Test
	void aPlainControllerIsGuardedAsWell() {
		refused("/controller/class", "controller");
		refused("/controller/method", "controller method");
	}

	@Test
	void theDocumentHasThemWithTheScheme() {
		this.client.get()
			.uri("/openapi.json")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.paths['/nested/summed'].get.security.length()")
			.isEqualTo(1)
			.jsonPath("$.paths['/nested/summed'].get.security[0].OAuth2PasswordBearer")
			.isEqualTo(List.of("parent", "router", "operation", "parameter", "provider"))
			.jsonPath("$.paths['/guarded'].get.security[0].OAuth2PasswordBearer")
			.isEqualTo(List.of("guarded"))
			.jsonPath("$.components.securitySchemes.OAuth2PasswordBearer.flows.password.scopes.read")
			.isEqualTo("Reads");
	}

	@Test
	void theyAreAnsweredByAChallenge() {
		SecurityScopes scopes = new SecurityScopes(List.of("a", "b"));
		assertThat(scopes.challenge()).isEqualTo("Bearer scope=\"a b\"");
		assertThat(new SecurityScopes(List.of()).challenge()).isEqualTo("Bearer");
		assertThat(scopes.areIn(List.of("b", "a", "c"))).isTrue();
		assertThat(scopes.areIn(List.of("b"))).isFalse();
	}

	private void assertScopes(String path, String... scopes) {
		this.client.get()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer all")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.scopes")
			.isEqualTo(List.of(scopes));
	}

	private void refused(String path, String scopes) {
		this.client.get()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer none")
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo(scopes);
	}

	record Granted(List<String> scopes) {

	}

	/** Knows nothing of scopes but depends on somebody who does. */
	record Profile(List<String> scopes) {

	}

	@Component
	static class Dependencies {

		@Provides
		Granted granted(@Depends BearerToken token, SecurityScopes scopes) {
			if (token.value().equals("none")) {
				throw HttpException.forbidden(scopes.scopeStr());
			}
			return new Granted(scopes.scopes());
		}

		@Provides
		Profile profile(@Security(scopes = "provider") Granted granted) {
			return new Profile(granted.scopes());
		}

	}

	@Security(scopes = "parent")
	@ApiRouter("/nested")
	static class Parent {

	}

	@Security(scopes = "router")
	@ApiRouter(parent = Parent.class)
	static class Nested {

		@Security(scopes = "operation")
		@Get("/summed")
		Profile summed(@Security(scopes = "parameter") Profile profile) {
			return profile;
		}

		@Get("/own")
		SecurityScopes own(SecurityScopes scopes) {
			return scopes;
		}

		@Security(scopes = "router")
		@Get("/again")
		Profile again(@Security(scopes = { "parent", "router" }) Profile profile) {
			return profile;
		}

	}

	@Security(scopes = "guarded")
	@ApiRouter("/guarded")
	static class Guarded {

		@Get
		Map<String, String> nobodyReads() {
			return Map.of();
		}

		@Get("/and-read")
		Granted read(@Security(scopes = "read") Granted granted) {
			return granted;
		}

	}

	@ApiRouter
	static class ByClass {

		@Security(value = Profile.class, scopes = "by-class")
		@Get("/by-class")
		Map<String, String> byClass() {
			return Map.of();
		}

	}

	@Security(scopes = "controller")
	@RestController
	static class Controller {

		@GetMapping("/controller/class")
		Map<String, String> ofTheClass() {
			return Map.of();
		}

		@Security(scopes = "method")
		@GetMapping("/controller/method")
		Map<String, String> ofTheMethod() {
			return Map.of();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Dependencies.class, Parent.class, Nested.class, Guarded.class, ByClass.class, Controller.class })
	static class Application {

		@Bean
		OAuth2PasswordBearer oauth2() {
			return new OAuth2PasswordBearer("token").scope("read", "Reads");
		}

		@Bean
		ScopeGuard scopeGuard() {
			return new ScopeGuard(Granted.class);
		}

	}

}
