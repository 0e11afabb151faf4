package io.github.fastapispring.conformance.security;

import org.jspecify.annotations.Nullable;

/**
 * A user as others see it.
 */
record User(String username, @Nullable String email, @Nullable String fullName, @Nullable Boolean disabled) {

	boolean isDisabled() {
		return Boolean.TRUE.equals(this.disabled);
	}

}
