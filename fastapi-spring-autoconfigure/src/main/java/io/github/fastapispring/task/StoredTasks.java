package io.github.fastapispring.task;

/**
 * How many tasks an engine has stored, for all instances of the application.
 *
 * @param waiting the tasks that wait or are executed
 * @param deadLetters the tasks that were given up
 */
public record StoredTasks(long waiting, long deadLetters) {

}
