package io.github.fastapispring.docs;

/**
 * The OpenAPI document that a page shows.
 *
 * @param title the title of the API
 * @param path where the document is
 */
public record ApiDocument(String title, String path) {

}
