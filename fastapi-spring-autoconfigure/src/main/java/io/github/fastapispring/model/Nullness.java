package io.github.fastapispring.model;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;

import org.jspecify.annotations.Nullable;

/**
 * Whether a declaration allows null: where it says {@code @Nullable}, JSpecify's or any
 * other annotation of this name.
 */
public final class Nullness {

	private Nullness() {
	}

	/**
	 * Whether a parameter, field or method, or the type that it is declared with, is
	 * nullable.
	 * @param element the declaration
	 * @param type its annotated type
	 * @return whether null is allowed
	 */
	public static boolean isNullable(AnnotatedElement element, AnnotatedType type) {
		return isMarked(element.getAnnotations()) || isNullable(type);
	}

	/**
	 * Whether a use of a type is nullable.
	 * @param type the annotated type
	 * @return whether null is allowed
	 */
	public static boolean isNullable(AnnotatedType type) {
		return isMarked(type.getAnnotations());
	}

	/**
	 * Whether the elements of a collection or array, or the values of a map, are
	 * nullable.
	 * @param type the annotated type of the container
	 * @return whether null elements are allowed
	 */
	public static boolean isContentNullable(AnnotatedType type) {
		AnnotatedType content = content(type);
		return content != null && isNullable(content);
	}

	static @Nullable AnnotatedType content(@Nullable AnnotatedType type) {
		if (type instanceof AnnotatedParameterizedType parameterized) {
			AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
			return (arguments.length > 0) ? arguments[arguments.length - 1] : null;
		}
		return (type instanceof AnnotatedArrayType array) ? array.getAnnotatedGenericComponentType() : null;
	}

	private static boolean isMarked(Annotation[] annotations) {
		for (Annotation annotation : annotations) {
			if (annotation.annotationType().getSimpleName().equals("Nullable")) {
				return true;
			}
		}
		return false;
	}

}
