package io.github.fastapispring.conformance.core_body;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Two routers whose handlers have the same name, and redirects that keep the body.
 */
@ConformanceApp("modules_same_name_body")
class ModulesSameNameBody {

	@ApiRouter("/a")
	static class A {

		@Post("/compute")
		Object compute(@Body int a, @Body String b) {
			return new Answer(a, b);
		}

	}

	@ApiRouter("/b")
	static class B {

		@Post("/compute/")
		Object compute(@Body int a, @Body String b) {
			return new Answer(a, b);
		}

	}

	record Answer(int a, String b) {
	}

}
