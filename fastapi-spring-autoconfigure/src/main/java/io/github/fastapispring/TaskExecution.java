package io.github.fastapispring;

/**
 * One execution of a task, as an argument of its {@link TaskHandler}.
 *
 * <pre>
 * &#64;TaskHandler("invoice")
 * Mono&lt;Void&gt; send(Invoice invoice, TaskExecution execution) {
 * 	return this.payments.charge(invoice, execution.key());
 * }
 * </pre>
 *
 * @param name the name of the task
 * @param key the same for every execution of one task, so that what was done already can
 * be told
 * @param attempt the number of this execution, from 1; what the loss of an instance broke
 * off does not count
 */
public record TaskExecution(String name, String key, int attempt) {

}
