package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An additional answer of an operation, or of all operations of a router, for the
 * documentation. With the status of the successful answer it adds to that.
 *
 * <pre>
 * &#64;ApiRouter(prefix = "/users", responses = &#64;ApiResponse(status = 404, description = "Not found"))
 * </pre>
 */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ApiResponse {

	/**
	 * The status of the answer.
	 * @return the status, 0 where there is a {@link #range}
	 */
	int status() default 0;

	/**
	 * Instead of one status, all that begin with a digit ({@code "4XX"}), or
	 * {@code "default"} for all others.
	 * @return the range, empty where there is a {@link #status}
	 */
	String range() default "";

	/**
	 * What the answer means; by default the reason phrase of the status.
	 * @return the description
	 */
	String description() default "";

	/**
	 * The model of the body.
	 * @return the model, {@code void} for none
	 */
	Class<?> model() default void.class;

	/**
	 * Content types that the answer may have beside that of the operation.
	 * @return the media types
	 */
	String[] mediaTypes() default {};

	/**
	 * An example of the body.
	 * @return JSON, or else a text
	 */
	String example() default "";

}
