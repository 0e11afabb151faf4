package io.github.fastapispring.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;

/**
 * Gives springdoc, which hosts the OpenAPI document, the defaults that follow from
 * {@code fastapi.openapi}. What an application says under {@code springdoc} wins.
 */
final class OpenApiEnvironmentPostProcessor implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources().addLast(new SpringDocDefaults(environment));
	}

	/**
	 * Looks when it is asked, since an application may add properties until then. The
	 * environment is not its source: Spring Boot would look for the sources of that.
	 */
	private static final class SpringDocDefaults extends PropertySource<Object> {

		private final ConfigurableEnvironment environment;

		private SpringDocDefaults(ConfigurableEnvironment environment) {
			super("fastApiSpringDocDefaults");
			this.environment = environment;
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return switch (name) {
				case "springdoc.api-docs.enabled" -> isEnabled();
				case "springdoc.api-docs.path" -> path();
				case "springdoc.default-produces-media-type", "springdoc.default-consumes-media-type" ->
					"application/json";
				case "springdoc.use-fqn" -> true;
				default -> null;
			};
		}

		private boolean isEnabled() {
			return this.environment.getProperty("fastapi.openapi.enabled", Boolean.class, true)
					&& StringUtils.hasText(path());
		}

		private String path() {
			return this.environment.getProperty("fastapi.openapi.path", "/openapi.json");
		}

	}

}
