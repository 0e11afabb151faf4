package io.github.fastapispring.validation;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Arrays;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;

/**
 * Sees the constraints that are written on a method itself, without the reading of its
 * whole class that Bean Validation begins with.
 */
public final class WrittenConstraints {

	private WrittenConstraints() {
	}

	/**
	 * Whether constraints are written on the parameters of a method or constructor. Those
	 * of interfaces, of superclasses and of XML are not seen.
	 * @param executable the method or constructor
	 * @return whether a parameter or an element of one has a constraint or {@code @Valid}
	 */
	public static boolean areOn(Executable executable) {
		return Arrays.stream(executable.getParameterAnnotations())
			.flatMap(Arrays::stream)
			.anyMatch(WrittenConstraints::isConstraint)
				|| Arrays.stream(executable.getAnnotatedParameterTypes()).anyMatch(WrittenConstraints::areOn);
	}

	private static boolean areOn(AnnotatedType type) {
		if (isOn(type)) {
			return true;
		}
		if (type instanceof AnnotatedParameterizedType parameterized) {
			return Arrays.stream(parameterized.getAnnotatedActualTypeArguments()).anyMatch(WrittenConstraints::areOn);
		}
		return type instanceof AnnotatedArrayType array && areOn(array.getAnnotatedGenericComponentType());
	}

	private static boolean isOn(AnnotatedElement element) {
		return Arrays.stream(element.getAnnotations()).anyMatch(WrittenConstraints::isConstraint);
	}

	/** A list of constraints is the container of one that is repeated. */
	private static boolean isConstraint(Annotation annotation) {
		Class<? extends Annotation> type = annotation.annotationType();
		Class<?> declaring = type.getDeclaringClass();
		return type == Valid.class || type.isAnnotationPresent(Constraint.class)
				|| (declaring != null && declaring.isAnnotationPresent(Constraint.class));
	}

}
