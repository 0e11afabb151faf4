package io.github.fastapispring.demo.users;

import io.github.fastapispring.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Which part of a list a client wants.
 *
 * @param skip how many to leave out first
 * @param limit how many to send at most
 */
record Page(@Default("0") @Min(0) int skip, @Default("100") @Min(1) @Max(100) int limit) {

}
