package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a value out of error details: a wrong password is refused without being echoed as
 * {@code input}.
 *
 * <pre>
 * record Login(String username, &#64;Sensitive &#64;Size(min = 8) String pin) {}
 * </pre>
 */
@Target({ ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE,
		ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Sensitive {

}
