package io.github.fastapispring.demo.users;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client may change of a user.
 *
 * @param name the name
 * @param email the e-mail address, which nobody else may have
 * @param nickname the nickname, null for none
 */
record UserUpdate(@NotBlank @Size(max = 50) String name, @Email String email,
		@Nullable @Size(max = 50) String nickname) {

}
