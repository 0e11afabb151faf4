package io.github.fastapispring.conformance.core_dependency_yield_scope;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.GlobalDependencies;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency of the whole application that fails after the response.
 */
@ConformanceApp("dependency_yield_scope.app_level_dep_scope_request")
class DependencyYieldScopeApp {

	@Bean
	GlobalDependencies globalDependencies() {
		return GlobalDependencies.of(Failing.class);
	}

	@ApiRouter
	static class Router {

		@Get("/app-scope-request")
		Map<String, String> getAppScopeRequest() {
			return Map.of("status", "ok");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Resource<Failing> raiseAfterYield() {
			return Resource.of(new Failing()).onClose((failing) -> {
				throw new HttpException(503, "Exception after yield");
			});
		}

	}

	record Failing() {
	}

}
