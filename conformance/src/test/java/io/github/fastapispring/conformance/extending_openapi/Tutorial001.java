package io.github.fastapispring.conformance.extending_openapi;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;

/**
 * A document to which the application adds what no property says.
 */
@ConformanceApp(value = "tutorial001",
		properties = { "fastapi.openapi.title = Custom title", "fastapi.openapi.version = 2.5.0",
				"fastapi.openapi.summary = This is a very custom OpenAPI schema",
				"fastapi.openapi.description = Here's a longer description of the custom **OpenAPI** schema" })
class Tutorial001 {

	@Bean
	OpenApiCustomizer logo() {
		return (document) -> document.getInfo()
			.addExtension("x-logo", Map.of("url", "https://fastapi.tiangolo.com/img/logo-margin/logo-teal.png"));
	}

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems() {
			return List.of(Map.of("name", "Foo"));
		}

	}

}
