package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Reads a parameter from a header, or a whole record or bean of headers.
 *
 * <pre>
 * &#64;Get
 * Agent agent(&#64;Header String userAgent, &#64;Header("X-Token") List&lt;String&gt; tokens) {
 * </pre>
 */
@Target({ ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Header {

	/**
	 * Alias of {@link #name}.
	 * @return the name in the request
	 */
	@AliasFor("name")
	String value() default "";

	/**
	 * The name in the request; by default that of the parameter, through Jackson's naming
	 * strategy, with hyphens for underscores and humps.
	 * @return the name in the request
	 */
	@AliasFor("value")
	String name() default "";

	/**
	 * Demands the value even where the type is nullable or has no other way to say so.
	 * @return whether an absent value is an error although null is not
	 */
	boolean required() default false;

	/**
	 * Reads {@code user_agent} and {@code userAgent} from {@code user-agent}. Switched
	 * off, the name is used as it stands.
	 * @return whether underscores and humps become hyphens
	 */
	boolean convertUnderscores() default true;

}
