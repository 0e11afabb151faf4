package io.github.fastapispring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

/**
 * Starts routers without the rest of the application: with the error answers, the
 * exception handlers, filters, converters and configurers of its web layer, but without
 * services, repositories and providers. A service is mocked, a provider is imported, or
 * overridden by the {@link FastApiTestClient}.
 *
 * <pre>
 * &#64;FastApiTest(routers = OrderRouter.class)
 * class OrderRouterTests {
 *
 * 	&#64;Autowired
 * 	FastApiTestClient client;
 *
 * 	&#64;MockitoBean
 * 	OrderService orders;
 *
 * }
 * </pre>
 *
 * A provider that is missing does not stop the start, but fails a request that asks for
 * it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@WebFluxTest
@TypeExcludeFilters(RouterTypeExcludeFilter.class)
@Import(MissingProviders.class)
public @interface FastApiTest {

	/**
	 * Alias of {@link #routers}.
	 * @return the classes of the routers
	 */
	@AliasFor("routers")
	Class<?>[] value() default {};

	/**
	 * The routers to start.
	 * @return their classes, none for all
	 */
	@AliasFor("value")
	Class<?>[] routers() default {};

	/**
	 * Properties of the environment.
	 * @return each in the form {@code key=value}
	 */
	@AliasFor(annotation = WebFluxTest.class)
	String[] properties() default {};

	/**
	 * Whether routers and what belongs to the web layer are started at all, where no
	 * filter says so.
	 * @return false for what the filters include
	 */
	boolean useDefaultFilters() default true;

	/**
	 * What is started besides.
	 * @return filters of components
	 */
	Filter[] includeFilters() default {};

	/**
	 * What is not started.
	 * @return filters of components
	 */
	Filter[] excludeFilters() default {};

	/**
	 * Auto-configurations that are left out.
	 * @return their classes
	 */
	@AliasFor(annotation = WebFluxTest.class)
	Class<?>[] excludeAutoConfiguration() default {};

}
