package io.github.fastapispring.conformance.security;

import org.jspecify.annotations.Nullable;

record User(String username, @Nullable String email, @Nullable String fullName, @Nullable Boolean disabled) {

	boolean isDisabled() {
		return Boolean.TRUE.equals(this.disabled);
	}

}
