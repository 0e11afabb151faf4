package io.github.fastapispring.conformance.request_form_models;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.ForbidExtra;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A form with no other fields.
 */
@ConformanceApp(value = "tutorial002", properties = "fastapi.errors.sensitive-names=")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Post("/login/")
		Object login(@Form FormData data) {
			return data;
		}

	}

	@ForbidExtra
	record FormData(String username, String password) {
	}

}
