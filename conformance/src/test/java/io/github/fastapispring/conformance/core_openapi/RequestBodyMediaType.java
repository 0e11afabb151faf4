package io.github.fastapispring.conformance.core_openapi;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Default;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Bodies of another content type.
 */
@ConformanceApp("request_body_parameters_media_type")
class RequestBodyMediaType {

	private static final String JSON_API = "application/vnd.api+json";

	@ApiRouter
	static class Router {

		@Post(path = "/products", consumes = JSON_API)
		Object createProduct(@Body(embed = true) Product data) {
			return Map.of();
		}

		@Post(path = "/shops", consumes = JSON_API)
		Object createShop(Shop data, @Body @Default List<Product> included) {
			return Map.of();
		}

	}

	record Product(String name, double price) {

	}

	record Shop(String name) {

	}

}
