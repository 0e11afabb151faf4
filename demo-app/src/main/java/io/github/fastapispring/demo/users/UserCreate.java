package io.github.fastapispring.demo.users;

import java.nio.charset.StandardCharsets;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to sign up.
 *
 * @param name the name
 * @param email the e-mail address, which nobody else may have
 * @param nickname the nickname
 * @param password the password in clear text
 */
record UserCreate(@NotBlank @Size(max = 50) String name, @Email String email, @Nullable @Size(max = 50) String nickname,
		@Size(min = 8, max = 72) String password) {

	/** More bytes than characters: what bcrypt does not take must not be cut. */
	UserCreate {
		if (password != null && password.getBytes(StandardCharsets.UTF_8).length > 72) {
			throw new IllegalArgumentException("password may have 72 bytes at most");
		}
	}

	@Override
	public String toString() {
		return "UserCreate[name=" + this.name + ", email=" + this.email + ", password=***]";
	}

}
