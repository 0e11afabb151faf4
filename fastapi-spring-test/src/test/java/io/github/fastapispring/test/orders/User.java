package io.github.fastapispring.test.orders;

/**
 * Who sends a request.
 *
 * @param name the name
 * @param admin whether he may see all
 */
record User(String name, boolean admin) {

}
