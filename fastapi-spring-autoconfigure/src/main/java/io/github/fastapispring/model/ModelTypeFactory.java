package io.github.fastapispring.model;

import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.impl.NullsFailProvider;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

import io.github.fastapispring.ForbidExtra;
import io.github.fastapispring.Sensitive;

/**
 * Describes a record or bean by what Jackson found out about it, so that both agree.
 */
final class ModelTypeFactory {

	private final ValueTypes types;

	private final DeserializationContext context;

	private final Function<JavaType, ValueType> describe;

	ModelTypeFactory(ValueTypes types, DeserializationContext context, Function<JavaType, ValueType> describe) {
		this.types = types;
		this.context = context;
		this.describe = describe;
	}

	ModelType create(JavaType type, BeanDeserializerBase bean) {
		List<Property> properties = new ArrayList<>();
		Map<String, String> jsonNames = new HashMap<>();
		for (Iterator<SettableBeanProperty> iterator = bean.properties(); iterator.hasNext();) {
			SettableBeanProperty property = iterator.next();
			if (!property.isInjectionOnly() && !property.isIgnorable() && !isAnySetter(property)) {
				Property described = property(type.getRawClass(), property);
				properties.add(described);
				jsonNames.put(described.javaName(), described.name());
			}
		}
		boolean forbidExtra = type.getRawClass().isAnnotationPresent(ForbidExtra.class) && !bean.hasAnySetter();
		Constrained constrained = new Constrained(type.getRawClass(), this.types.constraints(),
				(name) -> jsonNames.getOrDefault(name, name));
		return new ModelType(type, properties, forbidExtra, constrained, constructor(type, bean, properties));
	}

	/** A parameter of the constructor that takes the fields that have no property. */
	private boolean isAnySetter(SettableBeanProperty property) {
		return property.getMember() != null && Boolean.TRUE.equals(
				this.context.getAnnotationIntrospector().hasAnySetter(this.context.getConfig(), property.getMember()));
	}

	private Property property(Class<?> owner, SettableBeanProperty property) {
		String javaName = javaName(owner, property);
		boolean onlyJackson = property.getMember() != null && (property.getAnnotation(JsonDeserialize.class) != null
				|| property.getAnnotation(JsonFormat.class) != null || property.hasValueTypeDeserializer()
						&& !(this.describe.apply(property.getType()) instanceof TaggedUnionType));
		boolean required = property.isRequired() && property.isCreatorProperty();
		boolean nullable = !(property.getNullValueProvider() instanceof NullsFailProvider)
				&& !property.getType().isPrimitive();
		if (property.getAnnotation(Sensitive.class) != null
				|| property.getType().getRawClass().isAnnotationPresent(Sensitive.class)) {
			this.types.inputs().markSensitive(property.getName());
		}
		List<String> aliases = property.findAliases(this.context.getConfig())
			.stream()
			.map(PropertyName::getSimpleName)
			.toList();
		DefaultText text = (property.getInjectableValueId() instanceof DefaultText id) ? id : null;
		return new Property(property.getName(), aliases, javaName, property.getType(),
				(property.getMember() != null) ? BindingIntrospector.element(property.getMember()) : null,
				onlyJackson ? null : valueType(property), required, nullable,
				property.getMetadata().getContentNulls() == Nulls.SET, text, accessor(owner, javaName));
	}

	private ValueType valueType(SettableBeanProperty property) {
		ValueType type = this.describe.apply(property.getType());
		return StrictScalar.isDemanded(property) ? type.strict() : type;
	}

	private static String javaName(Class<?> owner, SettableBeanProperty property) {
		if (owner.isRecord() && property.isCreatorProperty()) {
			return owner.getRecordComponents()[property.getCreatorIndex()].getName();
		}
		String member = (property.getMember() != null) ? property.getMember().getName() : property.getName();
		boolean setter = member.startsWith("set") && member.length() > 3;
		return setter ? Introspector.decapitalize(member.substring(3)) : member.isEmpty() ? property.getName() : member;
	}

	private static @Nullable Method accessor(Class<?> owner, String javaName) {
		Method accessor = null;
		if (owner.isRecord()) {
			accessor = ReflectionUtils.findMethod(owner, javaName);
		}
		else {
			PropertyDescriptor descriptor = BeanUtils.getPropertyDescriptor(owner, javaName);
			accessor = (descriptor != null) ? descriptor.getReadMethod() : null;
		}
		if (accessor != null) {
			ReflectionUtils.makeAccessible(accessor);
		}
		return accessor;
	}

	private ModelConstructor constructor(JavaType type, BeanDeserializerBase bean, List<Property> properties) {
		boolean onlyJackson = bean.hasAnySetter()
				|| properties.stream().anyMatch((property) -> property.type() == null);
		Constructor<?> canonical = (type.getRawClass().isRecord() && !onlyJackson) ? canonical(type.getRawClass())
				: null;
		int[] propertyOf = (canonical != null) ? propertyOf(type.getRawClass(), properties) : null;
		if (canonical == null || propertyOf == null || bean.getValueInstantiator().getWithArgsCreator() == null
				|| !canonical.equals(bean.getValueInstantiator().getWithArgsCreator().getMember())) {
			return new BeanConstructor(this.types.mapper().readerFor(type), bean.getValueInstantiator());
		}
		return new RecordConstructor(canonical, propertyOf, this.types.mapper());
	}

	private static Constructor<?> canonical(Class<?> type) {
		Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(parameters);
			ReflectionUtils.makeAccessible(constructor);
			return constructor;
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException("A record has a canonical constructor", ex);
		}
	}

	private static int @Nullable [] propertyOf(Class<?> type, List<Property> properties) {
		RecordComponent[] components = type.getRecordComponents();
		int[] propertyOf = new int[components.length];
		for (int i = 0; i < components.length; i++) {
			String name = components[i].getName();
			int index = 0;
			while (index < properties.size() && !properties.get(index).javaName().equals(name)) {
				index++;
			}
			if (index == properties.size()) {
				return null;
			}
			propertyOf[i] = index;
		}
		return propertyOf;
	}

}
