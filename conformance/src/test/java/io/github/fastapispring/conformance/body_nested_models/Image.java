package io.github.fastapispring.conformance.body_nested_models;

import java.net.URI;

// An image in the bodies of this chapter's applications.
record Image(URI url, String name) {
}
