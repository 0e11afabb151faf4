package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a path operation off the event loop although its return type is reactive: on a
 * virtual thread, on JDK 17 on a thread of a bounded pool.
 *
 * <pre>
 * &#64;Blocking
 * &#64;Get
 * Mono&lt;User&gt; user() {
 * </pre>
 */
@Target({ ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Blocking {

}
