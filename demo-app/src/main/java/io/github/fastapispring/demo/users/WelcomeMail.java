package io.github.fastapispring.demo.users;

/**
 * The task to welcome somebody.
 *
 * @param userId the key of the user
 * @param name the name
 * @param email the e-mail address
 */
record WelcomeMail(long userId, String name, String email) {

}
