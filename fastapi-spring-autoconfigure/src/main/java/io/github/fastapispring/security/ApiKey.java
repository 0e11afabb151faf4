package io.github.fastapispring.security;

import io.github.fastapispring.Sensitive;

/**
 * An API key that a client sent. Its text form hides it.
 *
 * @param value the key, never empty
 */
public record ApiKey(@Sensitive String value) {

	/**
	 * Compares the key with the one that is expected, in a time that does not tell how
	 * much of it is right.
	 * @param expected the key
	 * @return whether it is the same
	 */
	public boolean matches(String expected) {
		return ConstantTime.equals(this.value, expected);
	}

	@Override
	public String toString() {
		return "ApiKey[value=***]";
	}

}
