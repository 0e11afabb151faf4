package io.github.fastapispring.conformance.path_operation_configuration;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.Default;

/**
 * What is sold.
 *
 * @param name the name
 * @param description the description
 * @param price the price
 * @param tax the tax
 * @param tags what it is filed under
 */
record Item(String name, @Nullable String description, double price, @Nullable Double tax, @Default Set<String> tags) {
}
