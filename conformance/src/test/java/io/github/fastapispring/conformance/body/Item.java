package io.github.fastapispring.conformance.body;

import org.jspecify.annotations.Nullable;

// The body of this chapter's applications.
record Item(String name, @Nullable String description, double price, @Nullable Double tax) {
}
