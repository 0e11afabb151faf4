package io.github.fastapispring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * A path operation for any set of HTTP methods; {@link Get}, {@link Post} and their like
 * are made of it.
 *
 * <pre>
 * &#64;ApiRoute(methods = { RequestMethod.GET, RequestMethod.POST }, path = "/search")
 * List&lt;Hit&gt; search(String q) {
 * </pre>
 *
 * The signature is the contract: a parameter named in the path is read from the path, a
 * scalar from the query, an object from the JSON body; annotations of this package say
 * otherwise. Wrong input is answered by 422 with every error at once.
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RequestMapping
public @interface ApiRoute {

	/**
	 * The HTTP methods that the operation answers; none means all.
	 * @return the methods
	 */
	@AliasFor(annotation = RequestMapping.class, attribute = "method")
	RequestMethod[] methods() default {};

	/**
	 * Alias of {@link #path}.
	 * @return the paths below the router's prefix
	 */
	@AliasFor(annotation = RequestMapping.class)
	String[] value() default {};

	/**
	 * The paths below the prefix of the router, as {@code PathPattern} text:
	 * <code>/{userId}</code>, <code>/{id:[0-9]+}</code>, <code>/files/{*rest}</code>.
	 * @return the paths below the router's prefix
	 */
	@AliasFor(annotation = RequestMapping.class)
	String[] path() default {};

	/**
	 * The API version, where {@code spring.webflux.apiversion.*} configures versions:
	 * {@code "1.2"}, or {@code "1.2+"} for this one and later.
	 * @return the version
	 */
	@AliasFor(annotation = RequestMapping.class)
	String version() default "";

	/**
	 * The content types of requests; another one is answered by 415. Without it, a body
	 * is read as JSON by its own content type.
	 * @return the media types
	 */
	@AliasFor(annotation = RequestMapping.class)
	String[] consumes() default {};

	/**
	 * The content types of answers; a request that accepts none of them is answered by
	 * 406. Without it, answers are JSON whatever a request accepts.
	 * @return the media types
	 */
	@AliasFor(annotation = RequestMapping.class)
	String[] produces() default {};

	/**
	 * The status of a successful answer. A status that allows no body (1xx, 204, 205,
	 * 304) sends none.
	 * @return the status, 200 by default
	 */
	int status() default 200;

	/**
	 * Classes that the operation depends on without taking their value, after those of
	 * its router: see {@link ApiRouter#dependencies}.
	 * @return the classes of the dependencies
	 */
	Class<?>[] dependencies() default {};

	/**
	 * The class whose fields leave the server. A list, map or array of values sends this
	 * model for each element. {@code void} (the default) takes the declared return type;
	 * {@code Object} switches the response model off.
	 * @return the response model
	 */
	Class<?> responseModel() default void.class;

	/**
	 * The only fields to send, as JSON names; a dot leads into a nested model
	 * ({@code "owner.name"}).
	 * @return the fields to send; none means all
	 */
	String[] include() default {};

	/**
	 * The fields to leave out, as JSON names; a dot leads into a nested model.
	 * @return the fields to leave out
	 */
	String[] exclude() default {};

	/**
	 * Leaves out every field whose value is null.
	 * @return whether nulls are left out
	 */
	boolean excludeNull() default false;

	/**
	 * Leaves out every field whose value equals its {@link Default}.
	 * @return whether defaults are left out
	 */
	boolean excludeDefaults() default false;

	/**
	 * Leaves out every field that nobody set: the keys absent from a returned map, the
	 * fields absent from a returned {@link Partial}.
	 * @return whether unset fields are left out
	 */
	boolean excludeUnset() default false;

	/**
	 * A short title for the documentation; by default the words of the method name.
	 * @return the summary
	 */
	String summary() default "";

	/**
	 * A description for the documentation, in Markdown.
	 * @return the description
	 */
	String description() default "";

	/**
	 * The operation id in the documentation; by default derived from method and path.
	 * @return the operation id
	 */
	String operationId() default "";

	/**
	 * Tags for the documentation, added to those of the router.
	 * @return the tags
	 */
	String[] tags() default {};

	/**
	 * Additional answers to document, after those of the router.
	 * @return the additional answers
	 */
	ApiResponse[] responses() default {};

	/**
	 * What the successful answer means, for the documentation.
	 * @return the description, "Successful Response" by default
	 */
	String responseDescription() default "";

	/**
	 * Interfaces whose methods, marked with verbs, describe the requests that the
	 * operation sends back to its client, after those of the router. Their paths are
	 * runtime expressions of OpenAPI:
	 * <code>{$callback_url}/invoices/{$request.body.id}</code>.
	 * @return the interfaces
	 */
	Class<?>[] callbacks() default {};

	/**
	 * JSON that is merged into the documented operation, for what has no attribute here.
	 * @return a JSON object
	 */
	String openapiExtra() default "";

	/**
	 * Marks the operation as deprecated in the documentation.
	 * @return whether the operation is deprecated
	 */
	boolean deprecated() default false;

	/**
	 * Whether the documentation lists the operation.
	 * @return whether the operation is documented
	 */
	boolean includeInSchema() default true;

}
