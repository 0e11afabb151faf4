package io.github.fastapispring.conformance.core_openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * An enum in a model.
 */
@ConformanceApp("schema_compat_pydantic_v2.get")
class EnumSchemas {

	@ApiRouter
	static class Router {

		@Get("/users")
		User getUser() {
			return new User("alice", PlatformRole.ADMIN);
		}

	}

	enum PlatformRole {

		@JsonProperty("admin")
		ADMIN,

		@JsonProperty("user")
		USER

	}

	record User(String username, PlatformRole role) {

	}

}
