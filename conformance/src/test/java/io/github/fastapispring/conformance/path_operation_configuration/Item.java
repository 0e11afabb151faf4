package io.github.fastapispring.conformance.path_operation_configuration;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.Default;

// What is sold.
record Item(String name, @Nullable String description, double price, @Nullable Double tax, @Default Set<String> tags) {
}
