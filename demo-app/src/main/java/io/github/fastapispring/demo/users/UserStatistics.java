package io.github.fastapispring.demo.users;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How many users there are.
 *
 * @param users the number of users
 * @param lastSignUp when the last of them signed up, null if there is none
 */
record UserStatistics(long users, @Nullable Instant lastSignUp) {

}
