package io.github.fastapispring.routing;

import java.time.Duration;
import java.util.List;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.Provides;
import io.github.fastapispring.operation.PathOperation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Routers take over what their parents have, and are served where they are included.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IncludedRouterTests {

	@LocalServerPort
	private int port;

	@Autowired
	private RouterHandlerMapping mapping;

	private WebTestClient client;

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(60))
			.build();
	}

	@ParameterizedTest
	@CsvSource({ "/v1/items/list, items", "/v2/items/list, items", "/v1/items/7/notes, notes of 7",
			"/v2/items/7/notes, notes of 7", "/open/list, open", "/again/open/list, open" })
	void aRouterIsServedWhereItIsIncludedWithThoseWhoseParentItIs(String path, String answer) {
		get(path, "secret").isOk().expectBody(String.class).isEqualTo('"' + answer + '"');
	}

	@ParameterizedTest
	@ValueSource(strings = { "/items/list", "/items/7/notes" })
	void anIncludedRouterIsNotServedElsewhere(String path) {
		get(path, "secret").isNotFound().expectBody();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v2/items/list", "/v2/items/7/notes" })
	void theGuardOfAnInclusionGuardsAllThatItBrings(String path) {
		get(path, "wrong").isForbidden().expectBody();
	}

	@Test
	void anInclusionWithoutAGuardAddsNone() {
		get("/v1/items/list", "wrong").isOk().expectBody();
	}

	@Test
	void theGuardsOfParentsComeFirstAndTheirPrefixesMayHaveVariables() {
		get("/teams/9/members/list", "wrong").isForbidden()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("The team is closed");
		get("/teams/8/members/list", "wrong").isForbidden().expectBody().jsonPath("$.detail").isEqualTo("No key");
		get("/teams/8/members/list", "secret").isOk().expectBody(String.class).isEqualTo("\"members of 8\"");
	}

	@Test
	void aRouterRegisteredInCodeIsServed() {
		get("/coded/list", "secret").isOk().expectBody(String.class).isEqualTo("\"coded\"");
	}

	@Test
	void tagsDependenciesAndResponsesAreInherited() {
		PathOperation operation = operation("/teams/{teamId}/members/list");
		assertThat(operation.documentation().tags()).containsExactly("teams", "members", "list");
		assertThat(operation.documentation().responses()).extracting(ApiResponse::status).containsExactly(403, 404);
		assertThat(operation.documentation().deprecated()).isTrue();
		assertThat(operation.guards()).containsExactly(OpenTeam.class, RequireKey.class);
	}

	@Test
	void anInclusionMayHaveAParent() {
		get("/teams/8/open/list", "wrong").isOk().expectBody(String.class).isEqualTo("\"open\"");
		get("/teams/9/open/list", "wrong").isForbidden().expectBody();
		PathOperation operation = operation("/teams/{teamId}/open/list");
		assertThat(operation.documentation().tags()).containsExactly("teams", "shared");
		assertThat(operation.documentation().responses()).extracting(ApiResponse::status).containsExactly(403);
		assertThat(operation.documentation().deprecated()).isTrue();
	}

	@Test
	void whatAnInclusionAddsComesFirst() {
		PathOperation operation = operation("/v2/items/list");
		assertThat(operation.documentation().tags()).containsExactly("v2", "items");
		assertThat(operation.documentation().deprecated()).isTrue();
		assertThat(operation.documentation().includeInSchema()).isFalse();
		assertThat(operation("/v1/items/list").documentation().deprecated()).isFalse();
	}

	private PathOperation operation(String path) {
		List<PathOperation> found = this.mapping.pathOperations()
			.stream()
			.filter((operation) -> operation.paths().contains(path))
			.toList();
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private StatusAssertions get(String path, String key) {
		return this.client.get().uri(path).header("X-Key", key).exchange().expectStatus();
	}

	@ApiRouter(prefix = "/items", tags = "items")
	static class ItemRouter {

		@Get("/list")
		String list() {
			return "items";
		}

	}

	@ApiRouter(prefix = "/{itemId}/notes", parent = ItemRouter.class)
	static class NoteRouter {

		@Get
		String notes(int itemId) {
			return "notes of " + itemId;
		}

	}

	@ApiRouter("/open")
	static class OpenRouter {

		@Get("/list")
		String list() {
			return "open";
		}

	}

	@ApiRouter(prefix = "/teams/{teamId}", tags = "teams", dependencies = OpenTeam.class,
			responses = @ApiResponse(status = 403, description = "The team is closed"), deprecated = true)
	static class TeamRouter {

	}

	@ApiRouter(prefix = "/members", tags = "members", parent = TeamRouter.class, dependencies = RequireKey.class,
			responses = @ApiResponse(status = 404, description = "No such member"))
	static class MemberRouter {

		@Get(value = "/list", tags = "list")
		String list(int teamId) {
			return "members of " + teamId;
		}

	}

	@ApiRouter("/coded")
	static class CodedRouter {

		@Get("/list")
		String list() {
			return "coded";
		}

	}

	@Component
	static class OpenTeam {

		@Provides
		void check(int teamId) {
			if (teamId == 9) {
				throw HttpException.forbidden("The team is closed");
			}
		}

	}

	@Component
	static class RequireKey {

		@Provides
		void check(@Header @Nullable String xKey) {
			if (!"secret".equals(xKey)) {
				throw HttpException.forbidden("No key");
			}
		}

	}

	static class CodedRouters implements BeanRegistrar {

		@Override
		public void register(BeanRegistry registry, Environment environment) {
			registry.registerBean(CodedRouter.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ ItemRouter.class, NoteRouter.class, OpenRouter.class, TeamRouter.class, MemberRouter.class,
			OpenTeam.class, RequireKey.class, CodedRouters.class })
	static class Application {

		@Bean
		IncludedRouter firstVersion() {
			return IncludedRouter.of(ItemRouter.class, "/v1");
		}

		@Bean
		IncludedRouter secondVersion() {
			return IncludedRouter.of(ItemRouter.class, "/v2")
				.withTags("v2")
				.withDependencies(RequireKey.class)
				.asDeprecated()
				.hidden();
		}

		@Bean
		IncludedRouter openAgain() {
			return IncludedRouter.of(OpenRouter.class, "/again");
		}

		@Bean
		IncludedRouter openForTeams() {
			return IncludedRouter.of(OpenRouter.class, "").withParent(TeamRouter.class).withTags("shared");
		}

		@Bean
		IncludedRouter openAtItsPlace() {
			return IncludedRouter.of(OpenRouter.class, "");
		}

	}

}
