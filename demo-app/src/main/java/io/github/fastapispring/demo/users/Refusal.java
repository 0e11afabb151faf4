package io.github.fastapispring.demo.users;

/**
 * Why a request is refused that fits the document.
 *
 * @param detail the reason in words
 */
record Refusal(String detail) {

}
