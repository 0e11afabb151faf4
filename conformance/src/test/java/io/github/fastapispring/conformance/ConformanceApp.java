package io.github.fastapispring.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Configuration;

/**
 * A recorded FastAPI application ported to Java: a configuration in the package named
 * after its chapter, with its routers and providers as nested static classes.
 *
 * <pre>
 * &#64;ConformanceApp("tutorial001")
 * class Tutorial001 {
 *
 * 	&#64;ApiRouter
 * 	static class Router { ... }
 *
 * }
 * </pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Configuration(proxyBeanMethods = false)
public @interface ConformanceApp {

	/**
	 * The names of the recorded applications that this class is a port of.
	 * @return the names in the chapter's file
	 */
	String[] value();

	/**
	 * Application properties, each as {@code name=value}.
	 * @return the properties
	 */
	String[] properties() default {};

}
