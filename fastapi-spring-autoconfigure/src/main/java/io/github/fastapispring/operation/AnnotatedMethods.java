package io.github.fastapispring.operation;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The methods of a bean that carry an annotation, directly, composed, or where they
 * override one that does.
 */
public final class AnnotatedMethods {

	private AnnotatedMethods() {
	}

	/**
	 * The methods that carry an annotation. Nearly all beans have none, and matching each
	 * method with what it overrides is most of the work: so this looks first whether the
	 * annotation is written anywhere.
	 * @param type the class of the bean
	 * @param annotation the annotation, which is none that can be repeated
	 * @return the methods as they are called on the bean
	 */
	public static Set<Method> of(Class<?> type, Class<? extends Annotation> annotation) {
		return isWritten(type, annotation) ? MethodIntrospector.selectMethods(type,
				(ReflectionUtils.MethodFilter) (method) -> AnnotatedElementUtils.hasAnnotation(method, annotation))
				: Set.of();
	}

	private static boolean isWritten(Class<?> type, Class<? extends Annotation> annotation) {
		Set<Class<? extends Annotation>> written = new HashSet<>();
		for (Class<?> each = type; each != null; each = each.getSuperclass()) {
			addWritten(each, written);
		}
		for (Class<?> each : ClassUtils.getAllInterfacesForClass(type)) {
			addWritten(each, written);
		}
		return written.stream()
			.anyMatch((each) -> each == annotation || MergedAnnotations.from(each).isPresent(annotation));
	}

	private static void addWritten(Class<?> type, Set<Class<? extends Annotation>> written) {
		for (Method method : ReflectionUtils.getDeclaredMethods(type)) {
			for (Annotation annotation : method.getDeclaredAnnotations()) {
				written.add(annotation.annotationType());
			}
		}
	}

}
