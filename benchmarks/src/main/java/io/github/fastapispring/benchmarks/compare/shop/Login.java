package io.github.fastapispring.benchmarks.compare.shop;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A form by which a user comes in.
 *
 * @param username who it is
 * @param password what only the user knows
 * @param remember whether the user is to be known next time
 */
public record Login(@NotBlank @Size(max = 50) String username, @Size(min = 8, max = 72) String password,
		boolean remember) {

}
