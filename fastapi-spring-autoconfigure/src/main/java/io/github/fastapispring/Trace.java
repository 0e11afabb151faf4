package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * A path operation that answers a TRACE request: {@link ApiRoute} for TRACE.
 *
 * <pre>
 * &#64;Trace("/echo")
 * String echo(ServerHttpRequest request) {
 * </pre>
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ApiRoute(methods = RequestMethod.TRACE)
public @interface Trace {

	/**
	 * See {@link ApiRoute#value}.
	 * @return the paths below the router's prefix
	 */
	@AliasFor(annotation = ApiRoute.class)
	String[] value() default {};

	/**
	 * See {@link ApiRoute#path}.
	 * @return the paths below the router's prefix
	 */
	@AliasFor(annotation = ApiRoute.class)
	String[] path() default {};

	/**
	 * See {@link ApiRoute#version}.
	 * @return the API version
	 */
	@AliasFor(annotation = ApiRoute.class)
	String version() default "";

	/**
	 * See {@link ApiRoute#consumes}.
	 * @return the content types of requests
	 */
	@AliasFor(annotation = ApiRoute.class)
	String[] consumes() default {};

	/**
	 * See {@link ApiRoute#produces}.
	 * @return the content types of answers
	 */
	@AliasFor(annotation = ApiRoute.class)
	String[] produces() default {};

	/**
	 * See {@link ApiRoute#status}.
	 * @return the status
	 */
	@AliasFor(annotation = ApiRoute.class)
	int status() default 200;

	/**
	 * See {@link ApiRoute#dependencies}.
	 * @return the classes of the dependencies
	 */
	@AliasFor(annotation = ApiRoute.class)
	Class<?>[] dependencies() default {};

	/**
	 * See {@link ApiRoute#responseModel}.
	 * @return the response model
	 */
	@AliasFor(annotation = ApiRoute.class)
	Class<?> responseModel() default void.class;

	/**
	 * See {@link ApiRoute#include}.
	 * @return the fields to send
	 */
	@AliasFor(annotation = ApiRoute.class)
	String[] include() default {};

	/**
	 * See {@link ApiRoute#exclude}.
	 * @return the fields to leave out
	 */
	@AliasFor(annotation = ApiRoute.class)
	String[] exclude() default {};

	/**
	 * See {@link ApiRoute#excludeNull}.
	 * @return whether nulls are left out
	 */
	@AliasFor(annotation = ApiRoute.class)
	boolean excludeNull() default false;

	/**
	 * See {@link ApiRoute#excludeDefaults}.
	 * @return whether defaults are left out
	 */
	@AliasFor(annotation = ApiRoute.class)
	boolean excludeDefaults() default false;

	/**
	 * See {@link ApiRoute#excludeUnset}.
	 * @return whether unset fields are left out
	 */
	@AliasFor(annotation = ApiRoute.class)
	boolean excludeUnset() default false;

	/**
	 * See {@link ApiRoute#summary}.
	 * @return the summary
	 */
	@AliasFor(annotation = ApiRoute.class)
	String summary() default "";

	/**
	 * See {@link ApiRoute#description}.
	 * @return the description
	 */
	@AliasFor(annotation = ApiRoute.class)
	String description() default "";

	/**
	 * See {@link ApiRoute#operationId}.
	 * @return the operation id
	 */
	@AliasFor(annotation = ApiRoute.class)
	String operationId() default "";

	/**
	 * See {@link ApiRoute#tags}.
	 * @return the tags
	 */
	@AliasFor(annotation = ApiRoute.class)
	String[] tags() default {};

	/**
	 * See {@link ApiRoute#responses}.
	 * @return the additional answers
	 */
	@AliasFor(annotation = ApiRoute.class)
	ApiResponse[] responses() default {};

	/**
	 * See {@link ApiRoute#responseDescription}.
	 * @return the description
	 */
	@AliasFor(annotation = ApiRoute.class)
	String responseDescription() default "";

	/**
	 * See {@link ApiRoute#callbacks}.
	 * @return the interfaces
	 */
	@AliasFor(annotation = ApiRoute.class)
	Class<?>[] callbacks() default {};

	/**
	 * See {@link ApiRoute#openapiExtra}.
	 * @return a JSON object
	 */
	@AliasFor(annotation = ApiRoute.class)
	String openapiExtra() default "";

	/**
	 * See {@link ApiRoute#deprecated}.
	 * @return whether the operation is deprecated
	 */
	@AliasFor(annotation = ApiRoute.class)
	boolean deprecated() default false;

	/**
	 * See {@link ApiRoute#includeInSchema}.
	 * @return whether the operation is documented
	 */
	@AliasFor(annotation = ApiRoute.class)
	boolean includeInSchema() default true;

}
