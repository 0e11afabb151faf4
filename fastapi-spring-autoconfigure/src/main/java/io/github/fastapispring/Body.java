package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Reads a parameter from the JSON body. One body parameter is the whole body; two or more
 * are read each from the field of its name.
 *
 * <pre>
 * &#64;Put("/{itemId}")
 * Item update(int itemId, Item item, User user, &#64;Body int importance) {
 * </pre>
 */
@Target({ ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Body {

	/**
	 * Alias of {@link #name}.
	 * @return the name of the field
	 */
	@AliasFor("name")
	String value() default "";

	/**
	 * The field of an embedded body; by default the name of the parameter, through
	 * Jackson's naming strategy.
	 * @return the name of the field
	 */
	@AliasFor("value")
	String name() default "";

	/**
	 * Reads a single body parameter from the field of its name, too.
	 * @return whether a single body is embedded
	 */
	boolean embed() default false;

	/**
	 * Demands the value even where the type is nullable.
	 * @return whether an absent value is an error although null is not
	 */
	boolean required() default false;

}
