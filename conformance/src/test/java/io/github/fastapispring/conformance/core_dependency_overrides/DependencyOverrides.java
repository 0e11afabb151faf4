package io.github.fastapispring.conformance.core_dependency_overrides;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.Replacement;

/**
 * Providers that some requests replace, with and without a use of their value.
 */
@ConformanceApp("dependency_overrides")
class DependencyOverrides {

	@ApiRouter
	static class App {

		@Get("/main-depends/")
		Object mainDepends(@Depends Commons commons) {
			return new Answer("main-depends", commons);
		}

		@Get(path = "/decorator-depends/", dependencies = Commons.class)
		Object decoratorDepends() {
			return Map.of("in", "decorator-depends");
		}

	}

	@ApiRouter
	static class Router {

		@Get("/router-depends/")
		Object routerDepends(@Depends Commons commons) {
			return new Answer("router-depends", commons);
		}

		@Get(path = "/router-decorator-depends/", dependencies = Commons.class)
		Object routerDecoratorDepends() {
			return Map.of("in", "router-decorator-depends");
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Commons commonParameters(String q, @Default("0") int skip, @Default("100") int limit) {
			return new CommonParameters(q, skip, limit);
		}

	}

	@Replacement("overrider_dependency_simple")
	static class OverriderDependencySimple {

		@Provides
		Commons overriderDependencySimple(@Nullable String q) {
			return new CommonParameters(q, 5, 10);
		}

	}

	@Replacement("overrider_dependency_with_sub")
	static class OverriderDependencyWithSub {

		@Provides
		Key overriderSubDependency(String k) {
			return new Key(k);
		}

		@Provides
		Commons overriderDependencyWithSub(@Depends Key key) {
			return key;
		}

	}

	interface Commons {

	}

	record CommonParameters(@Nullable String q, int skip, int limit) implements Commons {
	}

	record Key(String k) implements Commons {
	}

	record Answer(String in, Object params) {
	}

}
