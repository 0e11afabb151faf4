/**
 * Tasks that survive the loss of the application: stored in a database, executed by
 * db-scheduler.
 */
@NullMarked
package io.github.fastapispring.task.durable;

import org.jspecify.annotations.NullMarked;
