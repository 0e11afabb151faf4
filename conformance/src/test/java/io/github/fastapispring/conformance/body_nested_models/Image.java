package io.github.fastapispring.conformance.body_nested_models;

import java.net.URI;

import io.swagger.v3.oas.annotations.media.Schema;

// An image in the bodies of this chapter's applications.
record Image(@Schema(minLength = 1, maxLength = 2083) URI url, String name) {
}
