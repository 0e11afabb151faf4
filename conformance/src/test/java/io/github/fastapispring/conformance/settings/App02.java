package io.github.fastapispring.conformance.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.Replacement;

/**
 * Settings as a dependency, which some requests replace.
 */
@ConformanceApp("app02")
@EnableConfigurationProperties(Settings.class)
class App02 {

	@ApiRouter
	static class Router {

		@Get("/info")
		Object info(@Depends Settings settings) {
			return settings;
		}

	}

	@Replacement("get_settings_override")
	static class GetSettingsOverride {

		@Provides
		Settings getSettingsOverride() {
			return new Settings("Awesome API", "testing_admin@example.com", 50);
		}

	}

}
