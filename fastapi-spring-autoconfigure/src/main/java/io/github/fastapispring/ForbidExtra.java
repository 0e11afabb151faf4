package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses fields that a model does not declare, each as {@code extra_forbidden}:
 * pydantic's {@code extra="forbid"}.
 *
 * <pre>
 * &#64;ForbidExtra
 * record Filter(&#64;Default("100") int limit) {}
 * </pre>
 */
@Target({ ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ForbidExtra {

}
