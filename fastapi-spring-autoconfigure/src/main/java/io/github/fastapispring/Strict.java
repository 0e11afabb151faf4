package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a value only in its own form: text is no number, {@code 1.0} no integer,
 * {@code 1} no boolean, a number no time. On a class it counts for all its fields.
 * pydantic's strict mode.
 *
 * <pre>
 * record Switch(&#64;Strict boolean on, &#64;Strict List&lt;Integer&gt; lamps) {}
 * </pre>
 */
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE,
		ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Strict {

}
