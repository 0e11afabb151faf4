package io.github.fastapispring.response;

import java.beans.PropertyDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

import io.github.fastapispring.invocation.Getter;

/**
 * What can be read from objects of a class: components, getters, and fields that are
 * public.
 */
final class SourceProperties {

	private SourceProperties() {
	}

	static Map<String, SourceProperty> of(ResolvableType owner) {
		Map<String, SourceProperty> properties = new LinkedHashMap<>();
		Class<?> type = owner.toClass();
		if (type.isRecord()) {
			Arrays.stream(type.getRecordComponents())
				.map(RecordComponent::getAccessor)
				.forEach((accessor) -> properties.put(accessor.getName(), getter(accessor, owner)));
		}
		for (Field field : type.getFields()) {
			properties.put(field.getName(), new SourceProperty(ResolvableType.forField(field, owner),
					(object) -> ReflectionUtils.getField(field, object)));
		}
		for (PropertyDescriptor descriptor : BeanUtils.getPropertyDescriptors(type)) {
			Method getter = descriptor.getReadMethod();
			if (getter != null && getter.getDeclaringClass() != Object.class) {
				properties.putIfAbsent(descriptor.getName(), getter(getter, owner));
			}
		}
		return properties;
	}

	private static SourceProperty getter(Method getter, ResolvableType owner) {
		return new SourceProperty(ResolvableType.forMethodReturnType(getter, owner.toClass()), Getter.of(getter));
	}

	/**
	 * A readable property.
	 *
	 * @param type its type
	 * @param read reads it from an object
	 */
	record SourceProperty(ResolvableType type, Function<Object, @Nullable Object> read) {

	}

}
