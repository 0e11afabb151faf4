package io.github.fastapispring.conformance.dependencies;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A provider that depends on another one and on a cookie.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readQuery(@Depends @Nullable String queryOrCookieExtractor) {
			return new Answer(queryOrCookieExtractor);
		}

	}

	@Component
	static class Dependencies {

		@Provides
		@Nullable String queryExtractor(@Nullable String q) {
			return q;
		}

		@Provides
		@Nullable String queryOrCookieExtractor(@Depends @Nullable String queryExtractor, @Cookie @Nullable String lastQuery) {
			return (queryExtractor == null || queryExtractor.isEmpty()) ? lastQuery : queryExtractor;
		}

	}

	record Answer(@Nullable String qOrCookie) {
	}

}
