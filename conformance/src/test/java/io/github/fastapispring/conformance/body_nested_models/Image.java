package io.github.fastapispring.conformance.body_nested_models;

import java.net.URI;

/**
 * An image in the bodies of this chapter's applications.
 *
 * @param url where it is
 * @param name its name
 */
record Image(URI url, String name) {
}
