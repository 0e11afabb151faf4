package io.github.fastapispring.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Demands a number that is a whole multiple of another; null is valid. pydantic's
 * {@code multiple_of}.
 *
 * <pre>
 * record Order(&#64;MultipleOf("12") int bottles, &#64;MultipleOf("0.05") BigDecimal price) {}
 * </pre>
 */
@Target({ ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR,
		ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Constraint(validatedBy = MultipleOfValidator.class)
@Repeatable(MultipleOf.List.class)
public @interface MultipleOf {

	/**
	 * What the number is a multiple of.
	 * @return a number above zero
	 */
	String value();

	/**
	 * The message of a violation outside of a request.
	 * @return the message
	 */
	String message() default "must be a multiple of {value}";

	/**
	 * The groups that the constraint belongs to.
	 * @return the groups, none for the default
	 */
	Class<?>[] groups() default {};

	/**
	 * What else a client of Bean Validation wants to know.
	 * @return the payload
	 */
	Class<? extends Payload>[] payload() default {};

	/**
	 * Several of these.
	 */
	@Target({ ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR,
			ElementType.PARAMETER, ElementType.TYPE_USE })
	@Retention(RetentionPolicy.RUNTIME)
	@Documented
	@interface List {

		/**
		 * The constraints.
		 * @return all that must hold
		 */
		MultipleOf[] value();

	}

}
