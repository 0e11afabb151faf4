package io.github.fastapispring.demo;

/**
 * Why a request is refused that fits the document.
 *
 * @param detail the reason in words
 */
public record Refusal(String detail) {

}
