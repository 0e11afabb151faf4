package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Reads a parameter from a form, or a whole record or bean of form fields.
 *
 * <pre>
 * &#64;Post("/login")
 * Session login(&#64;Form String username, &#64;Form String password) {
 * </pre>
 *
 * The body is {@code application/x-www-form-urlencoded}, or the text fields of
 * {@code multipart/form-data}; any other body is a form without fields. A single field
 * that is empty counts as left out; in a record it is the empty text. Spring reads the
 * form, whose greatest length is {@code spring.http.codecs.max-in-memory-size}, beyond
 * which the answer is 413.
 */
@Target({ ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Form {

	/**
	 * Alias of {@link #name}.
	 * @return the name in the form
	 */
	@AliasFor("name")
	String value() default "";

	/**
	 * The name in the form; by default that of the parameter, through Jackson's naming
	 * strategy.
	 * @return the name in the form
	 */
	@AliasFor("value")
	String name() default "";

	/**
	 * Demands the value even where the type is nullable or has no other way to say so.
	 * @return whether an absent value is an error although null is not
	 */
	boolean required() default false;

}
