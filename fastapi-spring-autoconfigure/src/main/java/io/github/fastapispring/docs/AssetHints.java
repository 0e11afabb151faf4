package io.github.fastapispring.docs;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Tells a native image which files of jars the pages need.
 */
public final class AssetHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources()
			.registerPattern("META-INF/maven/org.webjars/swagger-ui/pom.properties")
			.registerPattern("META-INF/resources/webjars/swagger-ui/**")
			.registerPattern("io/github/fastapispring/docs/redoc/*");
	}

}
