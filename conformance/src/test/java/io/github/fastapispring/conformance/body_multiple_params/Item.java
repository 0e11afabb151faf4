package io.github.fastapispring.conformance.body_multiple_params;

import org.jspecify.annotations.Nullable;

/**
 * The item in the bodies of this chapter's applications.
 *
 * @param name its name
 * @param description what it is
 * @param price what it costs
 * @param tax the tax on it
 */
record Item(String name, @Nullable String description, double price, @Nullable Double tax) {
}
