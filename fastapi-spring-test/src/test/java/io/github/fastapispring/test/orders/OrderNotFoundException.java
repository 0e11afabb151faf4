package io.github.fastapispring.test.orders;

/**
 * There is no order of a number.
 */
@SuppressWarnings("serial")
class OrderNotFoundException extends RuntimeException {

}
