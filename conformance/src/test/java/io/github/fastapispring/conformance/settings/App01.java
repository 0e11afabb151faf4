package io.github.fastapispring.conformance.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Settings that a router has injected.
 */
@ConformanceApp("app01")
@EnableConfigurationProperties(Settings.class)
class App01 {

	@ApiRouter
	static class Router {

		private final Settings settings;

		Router(Settings settings) {
			this.settings = settings;
		}

		@Get("/info")
		Object info() {
			return this.settings;
		}

	}

}
