package io.github.fastapispring.conformance.cookie_params;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that may be left out.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Cookie @Nullable String adsId) {
			return new Ads(adsId);
		}

	}

	record Ads(@Nullable String adsId) {
	}

}
