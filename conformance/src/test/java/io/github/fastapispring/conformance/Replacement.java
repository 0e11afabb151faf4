package io.github.fastapispring.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class nested in a ported application that is no bean of it: its providers take the
 * place of others in the cases that list it under {@code overrides}.
 *
 * <pre>
 * &#64;Replacement("override_dependency")
 * static class OverrideDependency {
 *
 * 	&#64;Provides
 * 	Commons overrideDependency(@Nullable String q) { ... }
 *
 * }
 * </pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Replacement {

	/**
	 * The recorded name of the replacement.
	 * @return the name
	 */
	String value();

}
