package io.github.fastapispring.conformance.core_dependency_yield;

import java.util.Map;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Ends of dependencies that fail: for an error before the response is sent, which they
 * replace, or after it.
 */
@ConformanceApp("dependency_after_yield_raise")
class DependencyAfterYieldRaise {

	@ApiRouter
	static class Router {

		@Get("/catching")
		Object catching(@Depends @Qualifier("catchingDep") String session) {
			throw new CustomException("Simulated error during streaming");
		}

		@Get("/broken")
		Object broken(@Depends @Qualifier("brokenDep") String session) {
			return Map.of("message", "all good?");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Resource<String> catchingDep() {
			return Resource.of("s").onError((session, error) -> {
				if (error instanceof CustomException) {
					throw new HttpException(418, "Session error");
				}
			});
		}

		@Provides
		Resource<String> brokenDep() {
			return Resource.of("s").onClose((session) -> {
				throw new IllegalStateException("Broken after yield");
			});
		}

	}

	static class CustomException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		CustomException(String message) {
			super(message);
		}

	}

}
