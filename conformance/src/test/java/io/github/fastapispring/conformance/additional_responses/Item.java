package io.github.fastapispring.conformance.additional_responses;

// The item of this chapter's applications.
record Item(String id, String value) {

}
