package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Reads a parameter from the query string, or a whole record or bean of query parameters.
 *
 * <pre>
 * &#64;Get
 * List&lt;Item&gt; items(&#64;Query("item-query") String q, &#64;Query Page page) {
 * </pre>
 */
@Target({ ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Query {

	/**
	 * Alias of {@link #name}.
	 * @return the name in the request
	 */
	@AliasFor("name")
	String value() default "";

	/**
	 * The name in the request; by default that of the parameter, through Jackson's naming
	 * strategy.
	 * @return the name in the request
	 */
	@AliasFor("value")
	String name() default "";

	/**
	 * Demands the value even where the type is nullable or has no other way to say so.
	 * @return whether an absent value is an error although null is not
	 */
	boolean required() default false;

}
