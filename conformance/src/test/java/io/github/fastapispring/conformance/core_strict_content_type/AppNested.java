package io.github.fastapispring.conformance.core_strict_content_type;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.ContentTypePolicy;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A lenient application with a strict router inside.
 */
@ConformanceApp(value = "strict_content_type_nested.app_nested", properties = "fastapi.strict-content-type=false")
class AppNested {

	@ApiRouter("/outer")
	static class Outer {

	}

	@ApiRouter(prefix = "/strict", parent = Outer.class, contentType = ContentTypePolicy.STRICT)
	static class InnerStrict {

		@Post("/items/")
		Map<String, Object> innerStrictPost(Map<String, Object> data) {
			return data;
		}

	}

	@ApiRouter(prefix = "/default", parent = Outer.class)
	static class InnerDefault {

		@Post("/items/")
		Map<String, Object> innerDefaultPost(Map<String, Object> data) {
			return data;
		}

	}

}
