package io.github.fastapispring.benchmarks.compare.shop;

import org.jspecify.annotations.Nullable;

/**
 * A user as the shop keeps it.
 *
 * @param id its number
 * @param name its name
 * @param email its address
 * @param nickname what friends say
 * @param age in years
 */
public record User(int id, String name, String email, @Nullable String nickname, int age) {

}
