package io.github.fastapispring.demo.users;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A user as the database has it.
 *
 * @param id the key, null for a new user
 * @param name the name
 * @param email the unique e-mail address
 * @param nickname the nickname
 * @param passwordHash the hash that never leaves the server
 * @param createdAt when the user signed up
 */
@Table("users")
record User(@Id @Nullable Long id, String name, String email, @Nullable String nickname, String passwordHash,
		Instant createdAt) {

	@Override
	public String toString() {
		return "User[id=" + this.id + ", email=" + this.email + ", passwordHash=***]";
	}

}
