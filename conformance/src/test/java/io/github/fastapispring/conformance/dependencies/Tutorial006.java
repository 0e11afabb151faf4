package io.github.fastapispring.conformance.dependencies;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Guards of an operation, whose errors are collected.
 */
@ConformanceApp("tutorial006")
class Tutorial006 {

	@ApiRouter
	static class Router {

		@Get(path = "/items/", dependencies = { VerifyToken.class, VerifyKey.class })
		Object readItems() {
			return List.of(Map.of("item", "Foo"), Map.of("item", "Bar"));
		}

	}

	@Component
	static class VerifyToken {

		@Provides
		void verifyToken(@Header String xToken) {
			if (!xToken.equals("fake-super-secret-token")) {
				throw HttpException.badRequest("X-Token header invalid");
			}
		}

	}

	@Component
	static class VerifyKey {

		@Provides
		void verifyKey(@Header String xKey) {
			if (!xKey.equals("fake-super-secret-key")) {
				throw HttpException.badRequest("X-Key header invalid");
			}
		}

	}

}
