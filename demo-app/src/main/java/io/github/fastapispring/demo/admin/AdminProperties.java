package io.github.fastapispring.demo.admin;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is an admin.
 *
 * @param key what an admin sends; without one, nobody is
 */
@ConfigurationProperties("demo.admin")
record AdminProperties(@Nullable String key) {

	@Override
	public String toString() {
		return "AdminProperties[key=***]";
	}

}
