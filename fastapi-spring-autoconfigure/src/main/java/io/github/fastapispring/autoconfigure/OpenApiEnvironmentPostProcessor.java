package io.github.fastapispring.autoconfigure;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Gives springdoc, which hosts the OpenAPI document, the defaults that follow from
 * {@code fastapi.openapi}. What an application says under {@code springdoc} wins.
 */
final class OpenApiEnvironmentPostProcessor implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String path = environment.getProperty("fastapi.openapi.path", "/openapi.json");
		boolean enabled = environment.getProperty("fastapi.openapi.enabled", Boolean.class, true)
				&& StringUtils.hasText(path);
		environment.getPropertySources()
			.addLast(new MapPropertySource("fastapi-openapi",
					Map.of("springdoc.api-docs.enabled", enabled, "springdoc.api-docs.path",
							enabled ? path : "/openapi.json", "springdoc.default-produces-media-type",
							"application/json")));
	}

}
