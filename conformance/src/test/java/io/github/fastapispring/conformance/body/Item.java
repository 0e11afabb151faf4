package io.github.fastapispring.conformance.body;

import org.jspecify.annotations.Nullable;

/**
 * The body of this chapter's applications.
 *
 * @param name its name
 * @param description what it is
 * @param price what it costs
 * @param tax the tax on it
 */
record Item(String name, @Nullable String description, double price, @Nullable Double tax) {
}
