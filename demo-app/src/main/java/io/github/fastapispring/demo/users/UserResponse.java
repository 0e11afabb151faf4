package io.github.fastapispring.demo.users;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What clients see of a user.
 *
 * @param id the key
 * @param name the name
 * @param email the e-mail address
 * @param nickname the nickname
 * @param createdAt when the user signed up
 */
record UserResponse(long id, String name, String email, @Nullable String nickname, Instant createdAt) {

}
