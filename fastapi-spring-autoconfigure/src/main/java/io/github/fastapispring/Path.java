package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Reads a parameter from the path, for a name that differs from the one in the template.
 *
 * <pre>
 * &#64;Get("/{item-id}")
 * Item item(&#64;Path("item-id") int id) {
 * </pre>
 */
@Target({ ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Path {

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

}
