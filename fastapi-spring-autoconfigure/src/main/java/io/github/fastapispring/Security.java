package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;

/**
 * Asks for a dependency as {@link Depends} does, and demands scopes of it and of all that
 * it depends on. On a path operation or a router it demands them of everything that the
 * operation depends on.
 *
 * <pre>
 * &#64;Get("/me")
 * Profile me(&#64;Security(scopes = "profile:read") User user) {
 *
 * &#64;Security(scopes = "items:write")
 * &#64;Post
 * Item create(Item item, &#64;Depends User user) {
 * </pre>
 *
 * A dependency reads them as a parameter of type
 * {@link io.github.fastapispring.security.SecurityScopes SecurityScopes}: those of the
 * router's parents first, then its own, those of the operation, and those of the
 * dependencies on the way. The documentation shows them with the security schemes. Scopes
 * that no dependency reads do not start, unless a
 * {@link io.github.fastapispring.security.ScopeGuard ScopeGuard} answers for them, as
 * Spring Security's authorities do, or {@code fastapi.security.check-scopes} is off.
 */
@Target({ ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Depends
public @interface Security {

	/**
	 * What an operation or the operations of a router depend on besides, without taking
	 * its value: see {@link ApiRoute#dependencies}. A parameter has its own type.
	 * @return the classes of the dependencies
	 */
	Class<?>[] value() default {};

	/**
	 * The scopes.
	 * @return the scopes that are demanded
	 */
	String[] scopes() default {};

	/**
	 * See {@link Depends#cache}.
	 * @return false for a call of its own
	 */
	@AliasFor(annotation = Depends.class)
	boolean cache() default true;

}
