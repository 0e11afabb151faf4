package io.github.fastapispring.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Application properties for some recorded cases of a {@link ConformanceApp}, where the
 * recording has several variants of one application.
 *
 * <pre>
 * &#64;CaseProperties(cases = "*_no_separate", properties = "fastapi.openapi.separate-input-output-schemas = false")
 * </pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Repeatable(CaseProperties.All.class)
public @interface CaseProperties {

	/**
	 * The names of the cases.
	 * @return names that may hold {@code *} for any text
	 */
	String[] cases();

	/**
	 * Application properties, each as {@code name=value}.
	 * @return the properties
	 */
	String[] properties();

	/**
	 * Several of them.
	 */
	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@Documented
	@interface All {

		/**
		 * What is repeated.
		 * @return the properties of each group of cases
		 */
		CaseProperties[] value();

	}

}
