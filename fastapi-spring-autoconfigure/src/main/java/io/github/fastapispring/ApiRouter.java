package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A bean whose methods are path operations, with what they share: FastAPI's
 * {@code APIRouter}.
 *
 * <pre>
 * &#64;ApiRouter(prefix = "/users", tags = "users")
 * class UserRouter {
 *
 * 	&#64;Get("/{userId}")
 * 	Mono&lt;User&gt; getUser(int userId) { ... }
 *
 * }
 * </pre>
 */
@Target({ ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
@ResponseBody
public @interface ApiRouter {

	/**
	 * Alias of {@link #prefix}.
	 * @return the prefix of every path
	 */
	@AliasFor("prefix")
	String value() default "";

	/**
	 * The prefix of every path; it may have path variables and placeholders
	 * (<code>${...}</code>).
	 * @return the prefix of every path
	 */
	@AliasFor("value")
	String prefix() default "";

	/**
	 * Tags for the documentation of every operation.
	 * @return the tags
	 */
	String[] tags() default {};

	/**
	 * A router whose prefix, tags, dependencies, responses and flags this one takes over.
	 * @return the parent, {@code void} for none
	 */
	Class<?> parent() default void.class;

	/**
	 * Classes that every operation depends on without taking their value: guards. Each is
	 * provided, or is a bean with {@link Provides} methods that return nothing, or is
	 * made by its constructor. Those of the parent come first.
	 * @return the classes of the dependencies
	 */
	Class<?>[] dependencies() default {};

	/**
	 * Additional answers to document for every operation.
	 * @return the additional answers
	 */
	ApiResponse[] responses() default {};

	/**
	 * Interfaces that describe callbacks of every operation: see
	 * {@link ApiRoute#callbacks}.
	 * @return the interfaces
	 */
	Class<?>[] callbacks() default {};

	/**
	 * Marks every operation as deprecated in the documentation.
	 * @return whether the router is deprecated
	 */
	boolean deprecated() default false;

	/**
	 * Whether the documentation lists the operations.
	 * @return whether the router is documented
	 */
	boolean includeInSchema() default true;

	/**
	 * Whether a body must say that it is JSON.
	 * @return the policy, inherited by default
	 */
	ContentTypePolicy contentType() default ContentTypePolicy.INHERITED;

}
