package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a dependency: what a {@link Provides} method of this type gives, or else a
 * bean of this type, settings among them, or else an object of this class whose
 * constructor is called as a provider would be. A class that is marked as a bean, is
 * generic, or has a provider that does not fit is never made so.
 *
 * <pre>
 * &#64;Get("/me")
 * UserResponse me(&#64;Depends User currentUser) {
 * </pre>
 *
 * Where several providers have the type, the one is taken that is named like the
 * parameter or like its {@code @Qualifier}. An annotation that is itself marked with it
 * can be used in its place, and reaches the provider: a provider with a parameter of the
 * annotation's type reads its attributes, those of an annotation that is composed of it
 * included.
 */
@Target({ ElementType.PARAMETER, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Depends {

	/**
	 * Whether all who ask for the dependency in one request share it.
	 * @return false for a call of its own
	 */
	boolean cache() default true;

}
