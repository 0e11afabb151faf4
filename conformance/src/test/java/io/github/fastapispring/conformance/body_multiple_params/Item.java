package io.github.fastapispring.conformance.body_multiple_params;

import org.jspecify.annotations.Nullable;

// The item in the bodies of this chapter's applications.
record Item(String name, @Nullable String description, double price, @Nullable Double tax) {
}
