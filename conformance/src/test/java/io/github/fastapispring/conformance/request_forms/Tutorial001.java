package io.github.fastapispring.conformance.request_forms;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Fields of a form.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post("/login/")
		Object login(@Form String username, @Form String password) {
			return Map.of("username", username);
		}

	}

}
