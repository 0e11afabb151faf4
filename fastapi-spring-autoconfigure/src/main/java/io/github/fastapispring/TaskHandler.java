package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of any bean that executes the tasks of a name.
 *
 * <pre>
 * &#64;TaskHandler("welcome-mail")
 * void send(WelcomeMail payload) {
 * 	this.mailer.send(payload.address(), "Welcome");
 * }
 * </pre>
 *
 * It takes the payload, or nothing, and may take a {@link TaskExecution} to learn of the
 * task's key and attempt. It returns nothing or a {@code Mono}, and fails by an
 * exception. A stored task is executed at least once: again after a failure, and when the
 * instance that executed it was lost. The payload must be readable and writable as JSON,
 * which is checked at startup.
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface TaskHandler {

	/**
	 * The name of the task: letters, digits, dots, hyphens and underscores.
	 * @return the name
	 */
	String value();

	/**
	 * The version of the payload. When its JSON changes so that stored tasks could not be
	 * read any more, the new method has the next version and the old one stays until no
	 * task of its version is left.
	 * @return the version, from 1
	 */
	int version() default 1;

	/**
	 * The executor of {@code fastapi.tasks.executors} that it runs on, with its limit of
	 * tasks at a time, its timeout and its attempts.
	 * @return the name of the executor
	 */
	String executor() default "default";

	/**
	 * When it is executed without being enqueued: a cron expression of Spring with six
	 * fields. With an engine, one instance executes it. The method takes no payload.
	 * @return the expression, empty for a task that is enqueued
	 */
	String cron() default "";

	/**
	 * The time zone of the cron expression.
	 * @return the zone, empty for that of the server
	 */
	String zone() default "";

}
