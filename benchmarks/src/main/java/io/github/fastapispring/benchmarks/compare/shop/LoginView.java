package io.github.fastapispring.benchmarks.compare.shop;

/**
 * The answer to a login.
 *
 * @param username who it is
 * @param remember whether the user is known next time
 */
public record LoginView(String username, boolean remember) {

	/**
	 * The answer to a login.
	 * @param login the login
	 * @return what may be sent of it
	 */
	public static LoginView of(Login login) {
		return new LoginView(login.username(), login.remember());
	}

}
