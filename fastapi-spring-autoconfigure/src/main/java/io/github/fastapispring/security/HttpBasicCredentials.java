package io.github.fastapispring.security;

import io.github.fastapispring.Sensitive;

/**
 * Name and password of HTTP basic authentication. Its text form hides the password.
 *
 * @param username the name, which may be empty
 * @param password the password, which may be empty
 */
public record HttpBasicCredentials(String username, @Sensitive String password) {

	/**
	 * Compares both with what is expected, in a time that does not tell how much of them
	 * is right.
	 * @param expectedUsername the name
	 * @param expectedPassword the password
	 * @return whether both are the same
	 */
	public boolean matches(String expectedUsername, String expectedPassword) {
		return ConstantTime.equals(this.username, expectedUsername)
				& ConstantTime.equals(this.password, expectedPassword);
	}

	@Override
	public String toString() {
		return "HttpBasicCredentials[username=" + this.username + ", password=***]";
	}

}
