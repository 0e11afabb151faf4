/**
 * Holds the demo to its OpenAPI document, and the document to what its readers need.
 */
package io.github.fastapispring.demo.contract;
