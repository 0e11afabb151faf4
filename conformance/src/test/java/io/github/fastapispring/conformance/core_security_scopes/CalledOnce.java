package io.github.fastapispring.conformance.core_security_scopes;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Security;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency that reads no scopes is called once, whatever is demanded of those that
 * ask for it.
 */
@ConformanceApp(value = "security_scopes.security_scopes_dependency_called_once",
		properties = "fastapi.security.check-scopes=false")
class CalledOnce {

	@ApiRouter
	static class Router {

		@Get("/")
		Object endpoint(@Depends Database db, @Security(scopes = "read") User user) {
			return Map.of("db", db.name());
		}

	}

	@Component
	static class Dependencies {

		private final AtomicInteger calls = new AtomicInteger();

		@Provides
		Database db() {
			return new Database("db_" + this.calls.incrementAndGet());
		}

		@Provides
		User user(@Depends Database db) {
			return new User("user with " + db.name());
		}

	}

	record Database(String name) {
	}

	record User(String name) {
	}

}
