package io.github.fastapispring.conformance.core_security_scopes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Security;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.SecurityScopes;

/**
 * A dependency that reads scopes is called once for each set of them.
 */
@ConformanceApp("security_scopes_sub_dependency.security_scopes_sub_dependency_caching")
class SubDependencyCaching {

	@ApiRouter
	static class Router {

		@Get("/")
		Object pathOperation(@Depends UserMe userMe, @Security(scopes = "items") UserItems userItems) {
			return Map.of("user_me", userMe, "user_items", userItems);
		}

	}

	@Component
	static class Dependencies {

		private final Counter sessions = new Counter("db_session");

		private final Counter users = new Counter("user");

		private final Counter mes = new Counter("user_me");

		private final Counter items = new Counter("user_items");

		@Provides
		Session dbSession() {
			return new Session(this.sessions.next());
		}

		@Provides
		CurrentUser currentUser(SecurityScopes scopes, @Depends Session dbSession) {
			return new CurrentUser(this.users.next(), scopes.scopes(), dbSession.name());
		}

		@Provides
		UserMe userMe(@Security(scopes = "me") CurrentUser currentUser) {
			return new UserMe(this.mes.next(), currentUser);
		}

		@Provides
		UserItems userItems(@Depends UserMe userMe) {
			return new UserItems(this.items.next(), userMe);
		}

	}

	/** Numbers the calls of a provider. */
	record Counter(String name, AtomicInteger calls) {

		Counter(String name) {
			this(name, new AtomicInteger());
		}

		String next() {
			return this.name + "_" + this.calls.incrementAndGet();
		}

	}

	record Session(String name) {
	}

	record CurrentUser(String user, List<String> scopes, String dbSession) {
	}

	record UserMe(String userMe, CurrentUser currentUser) {
	}

	record UserItems(String userItems, UserMe userMe) {
	}

}
