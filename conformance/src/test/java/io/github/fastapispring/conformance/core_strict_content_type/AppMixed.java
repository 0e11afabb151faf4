package io.github.fastapispring.conformance.core_strict_content_type;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.ContentTypePolicy;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A lenient router with a strict one inside.
 */
@ConformanceApp("strict_content_type_nested.app_mixed")
class AppMixed {

	@ApiRouter(prefix = "/outer", contentType = ContentTypePolicy.LENIENT)
	static class Outer {

		@Post("/items/")
		Map<String, Object> mixedOuterPost(Map<String, Object> data) {
			return data;
		}

	}

	@ApiRouter(prefix = "/inner", parent = Outer.class, contentType = ContentTypePolicy.STRICT)
	static class Inner {

		@Post("/items/")
		Map<String, Object> mixedInnerPost(Map<String, Object> data) {
			return data;
		}

	}

}
