package io.github.fastapispring.conformance.core_dependency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A name for a dependency.
 */
@ConformanceApp("dependency_pep695.pep695_type_dependencies")
class TypeAlias {

	@ApiRouter
	static class Router {

		@Get("/")
		String getWithDep(@DependedValue int value) {
			return "value: " + value;
		}

	}

	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@Depends
	@interface DependedValue {

	}

	@Component
	static class Dependencies {

		@Provides
		int someValue() {
			return 123;
		}

	}

}
