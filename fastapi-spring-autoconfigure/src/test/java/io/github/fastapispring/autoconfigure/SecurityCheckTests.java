package io.github.fastapispring.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Form;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.Security;
import io.github.fastapispring.security.ApiKey;
import io.github.fastapispring.security.ApiKeyHeader;

import static io.github.fastapispring.autoconfigure.StartupFailures.assertReported;
import static io.github.fastapispring.autoconfigure.StartupFailures.failureOf;
import static io.github.fastapispring.autoconfigure.StartupFailures.place;

/**
 * An application whose guards would let everybody in, or whose body is read in two ways,
 * does not start.
 */
class SecurityCheckTests {

	@Test
	void scopesThatNobodyReads() {
		assertReported(failureOf(Unread.class), place(Unread.class, "list"), "Nothing checks the scopes items:read.",
				"Take SecurityScopes in the dependency that knows what was granted, or name it by a ScopeGuard bean.");
	}

	@Test
	void scopesOfAParameterThatNobodyReads() {
		assertReported(failureOf(UnreadParameter.class, RefusesNobody.class), place(UnreadParameter.class, "list"),
				"Nothing checks the scopes items:read.", "Take SecurityScopes");
	}

	@Test
	void scopesOfAControllerThatNobodyReads() {
		assertReported(failureOf(Controller.class), place(Controller.class, "list"),
				"Nothing checks the scopes items:read.", "Take SecurityScopes");
	}

	@Test
	void aParameterThatDoesNotAllowForMissingCredentials() {
		assertReported(failureOf(NeverNull.class, RefusesNobody.class), place(NeverNull.class, "list"),
				"Parameter key is null where a request has no ApiKey, since its security scheme refuses none",
				"Mark it with @Nullable, or leave autoError as it is.");
	}

	@Test
	void aClassAtAParameter() {
		assertReported(failureOf(NamesClass.class, RefusesNobody.class), place(NamesClass.class, "list"),
				"@Security of parameter key names a class, but a parameter has its own type.",
				"Name classes where @Security stands on a method or a router.");
	}

	@Test
	void aFormAndAJsonBody() {
		assertReported(failureOf(FormAndBody.class), place(FormAndBody.class, "create"),
				"It reads a form and a JSON body, but a request has one body.",
				"Write @Form at all parameters that come from the body, or at none.");
	}

	record Item(String name) {

	}

	@ApiRouter("/unread")
	static class Unread {

		@Security(scopes = "items:read")
		@Get
		List<Item> list() {
			throw new IllegalStateException();
		}

	}

	@ApiRouter("/unread-parameter")
	static class UnreadParameter {

		@Get
		List<Item> list(@Security(scopes = "items:read") @Nullable ApiKey key) {
			throw new IllegalStateException();
		}

	}

	@Security(scopes = "items:read")
	@RestController
	static class Controller {

		@GetMapping("/items")
		List<Item> list() {
			throw new IllegalStateException();
		}

	}

	@ApiRouter("/never-null")
	static class NeverNull {

		@Get
		List<Item> list(@Depends ApiKey key) {
			throw new IllegalStateException();
		}

	}

	@ApiRouter("/names-class")
	static class NamesClass {

		@Get
		List<Item> list(@Security(ApiKey.class) @Nullable ApiKey key) {
			throw new IllegalStateException();
		}

	}

	@ApiRouter("/form-and-body")
	static class FormAndBody {

		@Post
		Item create(@Form String name, Item item) {
			throw new IllegalStateException();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class RefusesNobody {

		@Bean
		ApiKeyHeader key() {
			return new ApiKeyHeader("X-Key").autoError(false);
		}

	}

}
