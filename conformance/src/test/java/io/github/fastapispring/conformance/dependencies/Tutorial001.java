package io.github.fastapispring.conformance.dependencies;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A provider that reads query parameters, shared by two handlers.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Depends CommonParameters commons) {
			return commons;
		}

		@Get("/users/")
		Object readUsers(@Depends CommonParameters commons) {
			return commons;
		}

	}

	@Component
	static class Dependencies {

		@Provides
		CommonParameters commonParameters(@Nullable String q, @Default("0") int skip, @Default("100") int limit) {
			return new CommonParameters(q, skip, limit);
		}

	}

	record CommonParameters(@Nullable String q, int skip, int limit) {
	}

}
