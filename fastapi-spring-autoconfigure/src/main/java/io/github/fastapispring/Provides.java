package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of any bean that provides a dependency: it is called once per request, for the
 * handlers and providers that ask for its type by {@link Depends}.
 *
 * <pre>
 * &#64;Provides
 * Mono&lt;User&gt; currentUser(&#64;Depends Token token, UserService users) {
 * 	return users.byToken(token).switchIfEmpty(HttpException.unauthorized("Unknown token").asMono());
 * }
 * </pre>
 *
 * Its parameters are request values as a handler has them, marked dependencies, and
 * beans. What is wrong with its request values joins the same 422. It may return the
 * value, a {@code Mono} of it, or a {@link Resource} with an end; a method that returns
 * nothing is a guard. A plain method runs off the event loop unless it or its class is
 * {@link NonBlocking}. What the handler reads from the request, too, is read once.
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Provides {

	/**
	 * How long the dependency lives. One that lives for the request cannot depend on one
	 * that ends before.
	 * @return the scope
	 */
	Scope scope() default Scope.REQUEST;

	/**
	 * Whether a value that is {@link AutoCloseable} is closed at the end of its scope.
	 * @return whether it is closed
	 */
	boolean autoClose() default true;

}
