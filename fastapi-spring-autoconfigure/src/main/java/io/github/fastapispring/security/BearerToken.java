package io.github.fastapispring.security;

import io.github.fastapispring.Sensitive;

/**
 * A bearer token that a client sent. Its text form hides it.
 *
 * @param value the token, never empty
 */
public record BearerToken(@Sensitive String value) {

	@Override
	public String toString() {
		return "BearerToken[value=***]";
	}

}
