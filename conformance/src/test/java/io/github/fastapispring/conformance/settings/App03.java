package io.github.fastapispring.conformance.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Settings as a dependency, read from a file, too.
 */
@ConformanceApp(value = "app03", properties = "spring.config.import = optional:file:.env[.properties]")
@EnableConfigurationProperties(Settings.class)
class App03 {

	@ApiRouter
	static class Router {

		@Get("/info")
		Object info(@Depends Settings settings) {
			return settings;
		}

	}

}
