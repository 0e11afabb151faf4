package io.github.fastapispring.conformance.core_dependency_overrides;

import java.util.List;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Security;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.Replacement;
import io.github.fastapispring.security.SecurityScopes;

/**
 * A replaced provider learns the same scopes.
 */
@ConformanceApp("dependency_security_overrides")
class DependencySecurityOverrides {

	@ApiRouter
	static class Router {

		@Get("/user")
		Object readUser(@Security(scopes = { "foo", "bar" }) User user, @Depends List<Integer> data) {
			return new Answer(user.name(), user.scopes(), data);
		}

	}

	@Component
	static class Dependencies {

		@Provides
		User getUser(SecurityScopes requiredScopes) {
			return new User("john", requiredScopes.scopes());
		}

		@Provides
		List<Integer> getData() {
			return List.of(1, 2, 3);
		}

	}

	@Replacement("get_user_override")
	static class GetUserOverride {

		@Provides
		User getUserOverride(SecurityScopes requiredScopes) {
			return new User("alice", requiredScopes.scopes());
		}

	}

	@Replacement("get_data_override")
	static class GetDataOverride {

		@Provides
		List<Integer> getDataOverride() {
			return List.of(3, 4, 5);
		}

	}

	record User(String name, List<String> scopes) {
	}

	record Answer(String user, List<String> scopes, List<Integer> data) {
	}

}
