package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An additional answer of a router's operations, for the documentation.
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
	 * @return the status
	 */
	int status();

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

}
