package io.github.fastapispring.response;

import java.beans.PropertyDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

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
			ReflectionUtils.makeAccessible(field);
			properties.put(field.getName(), new SourceProperty(ResolvableType.forField(field, owner), field));
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
		ReflectionUtils.makeAccessible(getter);
		return new SourceProperty(ResolvableType.forMethodReturnType(getter, owner.toClass()), getter);
	}

	/**
	 * A readable property.
	 *
	 * @param type its type
	 * @param member the getter or the field
	 */
	record SourceProperty(ResolvableType type, Member member) {

		/**
		 * Reads the property.
		 * @return takes an object, gives the value as it is declared
		 */
		MethodHandle handle() {
			MethodHandles.Lookup lookup = MethodHandles.lookup();
			try {
				MethodHandle handle = (this.member instanceof Field field) ? lookup.unreflectGetter(field)
						: lookup.unreflect((Method) this.member);
				return Modifier.isStatic(this.member.getModifiers())
						? MethodHandles.dropArguments(handle, 0, Object.class) : handle;
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException("Cannot read " + this.member, ex);
			}
		}

	}

}
