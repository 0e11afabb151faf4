package io.github.fastapispring.benchmarks.compare.ours;

import io.github.fastapispring.benchmarks.compare.shop.User;

/**
 * A user that may come in.
 *
 * @param user the user
 */
record ActiveUser(User user) {

}
