package io.github.fastapispring.benchmarks.compare.shop;

import org.jspecify.annotations.Nullable;

/**
 * What is sent of a user.
 *
 * @param id its number
 * @param name its name
 * @param nickname what friends say
 */
public record UserView(int id, String name, @Nullable String nickname) {

	/**
	 * What is sent of a user, by hand.
	 * @param user the user
	 * @return its three fields
	 */
	public static UserView of(User user) {
		return new UserView(user.id(), user.name(), user.nickname());
	}

}
