package io.github.fastapispring.test;

import java.time.Year;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.Depends;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.operation.InvalidDeclarationsException;
import io.github.fastapispring.test.Application.Clock;
import io.github.fastapispring.test.Application.Greeting;
import io.github.fastapispring.test.Application.Page;
import io.github.fastapispring.test.Application.RequireKey;
import io.github.fastapispring.test.Application.Settings;
import io.github.fastapispring.test.Application.User;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersUriSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A client replaces dependencies for its own requests, and learns at once where it
 * replaces nothing.
 */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OverrideTests {

	@Autowired
	private FastApiTestClient client;

	@Test
	void aValueReplacesAProviderForTheRequestsOfOneClient() {
		FastApiTestClient asAda = this.client.override(User.class, new User("Ada"));
		assertJson(asAda, "/user", "{\"name\":\"Ada\"}");
		answer(this.client, "/user", 422);
		assertJson(asAda, "/user", "{\"name\":\"Ada\"}");
	}

	@Test
	void aSupplierIsAskedForEachRequest() {
		AtomicInteger calls = new AtomicInteger();
		FastApiTestClient counting = this.client.overrideWith(User.class,
				() -> new User("call " + calls.incrementAndGet()));
		assertJson(counting, "/user", "{\"name\":\"call 1\"}");
		assertJson(counting, "/user", "{\"name\":\"call 2\"}");
	}

	@Test
	void aSupplierMayWait() {
		FastApiTestClient waiting = this.client.overrideWith(User.class,
				() -> Mono.fromSupplier(() -> new User("Ada")).block());
		assertJson(waiting, "/user", "{\"name\":\"Ada\"}");
	}

	@Test
	void aSupplierThatFailsRefusesTheRequest() {
		answer(this.client.overrideWith(User.class, () -> {
			throw HttpException.unauthorized("Who are you?");
		}), "/user", 401);
	}

	@Test
	void aDependencyOfADependencyIsReplaced() {
		assertJson(this.client.override(User.class, new User("Ada")), "/greeting", "{\"text\":\"Hello Ada\"}");
	}

	@Test
	void aGenericTypeIsReplacedWithoutItsRelatives() {
		FastApiTestClient replacing = this.client.override(new ParameterizedTypeReference<List<String>>() {
		}, List.of("other"));
		assertJson(replacing, "/lists", "[[\"other\"],[1]]");
		assertJson(replacing.overrideWith(new ParameterizedTypeReference<List<Integer>>() {
		}, () -> List.of(2)), "/lists", "[[\"other\"],[2]]");
	}

	@Test
	void aDependencyOfAControllerIsReplaced() {
		assertJson(this.client, "/controller", "{\"entry\":\"real\"}");
		assertJson(this.client.override(Application.Audit.class, new Application.Audit("other")), "/controller",
				"{\"entry\":\"other\"}");
	}

	@Test
	void aQualifiedDependencyIsReplaced() {
		assertJson(this.client, "/secret", "\"real\"");
		assertJson(this.client.override(CharSequence.class, "other"), "/secret", "\"other\"");
	}

	@Test
	void whatAConstructorMakesIsReplaced() {
		assertJson(this.client, "/page?skip=3", "{\"skip\":3}");
		assertJson(this.client.override(Page.class, new Page(7)), "/page?skip=3", "{\"skip\":7}");
	}

	@Test
	void settingsAreReplaced() {
		assertJson(this.client, "/settings", "{\"title\":\"real\"}");
		assertJson(this.client.override(Settings.class, new Settings("other")), "/settings", "{\"title\":\"other\"}");
	}

	@Test
	void settingsOfAProviderAreReplaced() {
		assertJson(this.client, "/banner", "{\"text\":\"Welcome to real\"}");
		assertJson(this.client.override(Settings.class, new Settings("other")), "/banner",
				"{\"text\":\"Welcome to other\"}");
	}

	@Test
	void replacementsAddUpAndTheLaterOneWins() {
		FastApiTestClient replacing = this.client.override(User.class, new User("Ada"))
			.override(Page.class, new Page(7))
			.override(User.class, new User("Grace"));
		assertJson(replacing, "/user", "{\"name\":\"Grace\"}");
		assertJson(replacing, "/page", "{\"skip\":7}");
	}

	@Test
	void aValueReplacesAllProvidersOfItsType() {
		assertJson(this.client.override(Clock.class, new Clock("12:00")), "/clocks",
				"[{\"time\":\"12:00\"},{\"time\":\"12:00\"}]");
	}

	@Test
	void theProviderOfAnObjectReplacesThatOfItsName() {
		FastApiTestClient late = this.client.override(new LateClosing());
		assertJson(late, "/clocks", "[{\"time\":\"9:00\"},{\"time\":\"22:00\"}]");
		assertJson(this.client.override(Clock.class, new Clock("12:00")).override(new LateClosing()), "/clocks",
				"[{\"time\":\"12:00\"},{\"time\":\"22:00\"}]");
	}

	@Test
	void theProviderOfAnObjectReplacesAllOfItsTypeIfItHasNoneOfTheirNames() {
		assertJson(this.client.override(new Object() {
			@Provides
			Clock always() {
				return new Clock("12:00");
			}
		}), "/clocks", "[{\"time\":\"12:00\"},{\"time\":\"12:00\"}]");
	}

	@Test
	void theProviderOfAnObjectReplacesAQualifiedOneOfAnotherName() {
		assertJson(this.client.override(new Object() {
			@Provides
			String other() {
				return "other";
			}
		}), "/secret", "\"other\"");
		assertJson(this.client.override(new Object() {
			@Provides
			@Qualifier("secret")
			String other() {
				return "other";
			}
		}), "/secret", "\"other\"");
	}

	@Test
	void errorsOfTheParametersOfAReplacementJoinTheSameAnswer() {
		answer(this.client.override(new UserFromToken()), "/greeting?times=x", 422).jsonPath("$.detail.length()")
			.isEqualTo(2)
			.jsonPath("$.detail[0].loc[1]")
			.isEqualTo("x-token")
			.jsonPath("$.detail[1].loc[1]")
			.isEqualTo("times");
	}

	@Test
	void aReplacementHasParametersOfItsOwn() {
		this.client.override(new UserFromToken())
			.get()
			.uri("/greeting")
			.header("x-token", "7")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo("{\"text\":\"Hello token 7\"}");
	}

	@Test
	void aReplacementIsEnded() {
		List<String> events = new CopyOnWriteArrayList<>();
		assertJson(this.client.override(new Object() {
			@Provides
			Mono<Resource<Greeting>> greeting(@Depends Page page) {
				return Mono
					.just(Resource.of(new Greeting("skip " + page.skip())).onClose((greeting) -> events.add("close")));
			}
		}), "/greeting?skip=2", "{\"text\":\"skip 2\"}");
		Awaitility.await().until(() -> events.equals(List.of("close")));
	}

	@Test
	void aGuardIsLeftOut() {
		answer(this.client, "/guarded", 403);
		answer(this.client.without(RequireKey.class), "/guarded", 200);
	}

	@Test
	void aGuardIsReplacedByASubclass() {
		FastApiTestClient other = this.client.override(new RequireKey() {
			@Override
			@Provides
			void check(@Header @Nullable String xKey) {
				throw HttpException.unauthorized("Other guard");
			}
		});
		answer(other, "/guarded", 401);
		answer(other.without(RequireKey.class), "/guarded", 200);
	}

	@Test
	void handlersDoNotSeeHowARequestNamesItsReplacements() {
		assertThat(headers(this.client.override(Page.class, new Page(7)))).isEqualTo(headers(this.client));
	}

	@Test
	void everyMethodCanBeSent() {
		FastApiTestClient open = this.client.without(RequireKey.class);
		answer(open.post(), "/guarded", 405);
		answer(open.put(), "/guarded", 405);
		answer(open.patch(), "/guarded", 405);
		answer(open.delete(), "/guarded", 405);
		answer(open.method(HttpMethod.HEAD), "/guarded", 200);
		answer(open.http().get(), "/guarded", 200);
	}

	@Test
	void aTypeThatNothingDependsOnIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.override(Integer.class, 1))
			.withMessage("No path operation depends on java.lang.Integer. What they depend on: "
					+ "io.github.fastapispring.test.Application$Audit, io.github.fastapispring.test.Application$Banner, "
					+ "io.github.fastapispring.test.Application$Clock, "
					+ "io.github.fastapispring.test.Application$Greeting, "
					+ "io.github.fastapispring.test.Application$Page, io.github.fastapispring.test.Application$RequireKey, "
					+ "io.github.fastapispring.test.Application$Settings, io.github.fastapispring.test.Application$User, "
					+ "java.lang.CharSequence, java.util.List<java.lang.Integer>, java.util.List<java.lang.String>");
	}

	@Test
	void aProviderOfAnObjectThatNothingDependsOnIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.override(new Useless()))
			.withMessageStartingWith(
					"No path operation depends on java.time.Year, provided by OverrideTests.Useless.year()"
							+ " (OverrideTests.java:");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.override(User.class))
			.withMessage("java.lang.Class has no @Provides method");
	}

	@Test
	void aGuardThatGuardsNothingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.without(User.class))
			.withMessage("No path operation is guarded by io.github.fastapispring.test.Application$User. "
					+ "What guards them: io.github.fastapispring.test.Application$RequireKey");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.override(new UselessGuard()))
			.withMessageStartingWith("No path operation depends on the guard "
					+ "io.github.fastapispring.test.OverrideTests$UselessGuard, provided by ");
	}

	@Test
	void aReplacementThatCannotBeCalledIsRefused() {
		assertThatExceptionOfType(InvalidDeclarationsException.class)
			.isThrownBy(() -> this.client.override(new NeedsMissingBean()))
			.withMessageContaining("NeedsMissingBean.user(Thread)");
	}

	@Test
	void theReplacementsOfAnotherApplicationAreNoSilentMiss() {
		this.client.get()
			.uri("/page")
			.header(TestOverrides.HEADER, "unknown")
			.exchange()
			.expectStatus()
			.is5xxServerError()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("Internal Server Error");
	}

	private static void assertJson(FastApiTestClient client, String uri, String json) {
		answer(client, uri, 200).json(json, JsonCompareMode.STRICT);
	}

	private static BodyContentSpec answer(FastApiTestClient client, String uri, int status) {
		return answer(client.get(), uri, status);
	}

	private static BodyContentSpec answer(RequestHeadersUriSpec<?> request, String uri, int status) {
		return request.uri(uri).exchange().expectStatus().isEqualTo(status).expectBody();
	}

	private static @Nullable List<String> headers(FastApiTestClient client) {
		return client.get().uri("/headers").exchange().expectBody(new ParameterizedTypeReference<List<String>>() {
		}).returnResult().getResponseBody();
	}

	static class LateClosing {

		@Provides
		Clock close() {
			return new Clock("22:00");
		}

	}

	static class UserFromToken {

		@Provides
		User user(@Header int xToken) {
			return new User("token " + xToken);
		}

	}

	static class Useless {

		@Provides
		Year year() {
			return Year.of(2026);
		}

	}

	static class UselessGuard {

		@Provides
		void check() {
		}

	}

	static class NeedsMissingBean {

		@Provides
		User user(Thread thread) {
			return new User(thread.getName());
		}

	}

}
