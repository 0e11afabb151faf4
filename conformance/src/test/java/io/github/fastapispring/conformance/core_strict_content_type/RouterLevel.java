package io.github.fastapispring.conformance.core_strict_content_type;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.ContentTypePolicy;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A lenient, a strict and a plain router in a strict application.
 */
@ConformanceApp("strict_content_type_router_level")
class RouterLevel {

	@ApiRouter(prefix = "/lax", contentType = ContentTypePolicy.LENIENT)
	static class Lax {

		@Post("/items/")
		Object routerLaxPost(Map<String, Object> data) {
			return data;
		}

	}

	@ApiRouter(prefix = "/strict", contentType = ContentTypePolicy.STRICT)
	static class Strict {

		@Post("/items/")
		Object routerStrictPost(Map<String, Object> data) {
			return data;
		}

	}

	@ApiRouter("/default")
	static class Plain {

		@Post("/items/")
		Object routerDefaultPost(Map<String, Object> data) {
			return data;
		}

	}

}
