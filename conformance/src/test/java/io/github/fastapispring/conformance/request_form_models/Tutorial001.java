package io.github.fastapispring.conformance.request_form_models;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A form as a whole.
 */
@ConformanceApp(value = "tutorial001", properties = "fastapi.errors.sensitive-names=")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post("/login/")
		Object login(@Form FormData data) {
			return data;
		}

	}

	record FormData(String username, String password) {
	}

}
