package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a parameter or record component that the request leaves out; it makes it
 * optional.
 *
 * <pre>
 * record Page(&#64;Default("0") int skip, &#64;Default("100") int limit, &#64;Default List&lt;String&gt; tags) {}
 * </pre>
 *
 * The text is read at startup as if a client had sent it; one that does not parse stops
 * the application. A collection takes one text an element, an object or a map one JSON
 * text (none is the empty object).
 */
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Default {

	/**
	 * The default as text.
	 * @return one text, or one for each element of a collection; none is an empty
	 * collection, map or object
	 */
	String[] value() default {};

}
