package io.github.fastapispring.conformance.core_params;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A path parameter that a guard reads, too.
 */
@ConformanceApp("param_in_path_and_dependency")
class ParamInPathAndDependency {

	@ApiRouter
	static class Router {

		@Get(path = "/users/{user_id}", dependencies = UserExists.class)
		void readUsers(int userId) {
		}

	}

	@Component
	static class UserExists {

		@Provides
		void userExists(int userId) {
		}

	}

}
