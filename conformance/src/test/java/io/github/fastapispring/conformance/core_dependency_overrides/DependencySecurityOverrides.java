package io.github.fastapispring.conformance.core_dependency_overrides;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.Replacement;

/**
 * A replaced provider learns the same scopes.
 */
@ConformanceApp("dependency_security_overrides")
class DependencySecurityOverrides {

	@ApiRouter
	static class Router {

		@Get("/user")
		Object readUser(@Security({ "foo", "bar" }) User user, @Depends List<Integer> data) {
			return new Answer(user.name(), user.scopes(), data);
		}

	}

	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@Depends
	@interface Security {

		String[] value();

	}

	@Component
	static class Dependencies {

		@Provides
		User getUser(Security requiredScopes) {
			return new User("john", List.of(requiredScopes.value()));
		}

		@Provides
		List<Integer> getData() {
			return List.of(1, 2, 3);
		}

	}

	@Replacement("get_user_override")
	static class GetUserOverride {

		@Provides
		User getUserOverride(Security requiredScopes) {
			return new User("alice", List.of(requiredScopes.value()));
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
