package io.github.fastapispring.conformance.dependency_testing;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.Replacement;

/**
 * A provider that some requests replace.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Depends Commons commons) {
			return new Answer("Hello Items!", commons);
		}

		@Get("/users/")
		Object readUsers(@Depends Commons commons) {
			return new Answer("Hello Users!", commons);
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Commons commonParameters(@Nullable String q, @Default("0") int skip, @Default("100") int limit) {
			return new Commons(q, skip, limit);
		}

	}

	@Replacement("override_dependency")
	static class OverrideDependency {

		@Provides
		Commons overrideDependency(@Nullable String q) {
			return new Commons(q, 5, 10);
		}

	}

	record Commons(@Nullable String q, int skip, int limit) {
	}

	record Answer(String message, Commons params) {
	}

}
