package io.github.fastapispring.test.orders;

/**
 * An order.
 *
 * @param id its number
 * @param buyer who has ordered
 */
record Order(long id, String buyer) {

}
