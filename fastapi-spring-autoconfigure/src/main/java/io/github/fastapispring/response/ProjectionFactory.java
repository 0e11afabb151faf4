package io.github.fastapispring.response;

import java.beans.PropertyDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import io.github.fastapispring.Default;
import io.github.fastapispring.Partial;
import io.github.fastapispring.model.DefaultText;
import io.github.fastapispring.model.ValueTypes;

/**
 * Compiles the way from a result to its response model, property by property.
 */
final class ProjectionFactory {

	private final ObjectMapper writer;

	private final ValueTypes types;

	private final List<String> missing = new ArrayList<>();

	private final Map<List<Class<?>>, ForwardProjection> open = new HashMap<>();

	/**
	 * A factory.
	 * @param writer writes untyped results as trees
	 * @param types reads these trees as response models
	 */
	ProjectionFactory(ObjectMapper writer, ValueTypes types) {
		this.writer = writer;
		this.types = types;
	}

	/**
	 * The fields of response models that have no source.
	 * @return messages
	 */
	List<String> missing() {
		return this.missing;
	}

	/**
	 * The type that a result has once it is projected: the model itself, or the container
	 * of the result with the model in it.
	 * @param source the type of the result
	 * @param model the response model
	 * @return the type that is sent
	 */
	static ResolvableType target(ResolvableType source, Class<?> model) {
		Class<?> raw = source.resolve(Object.class);
		if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
			Class<?> container = Set.class.isAssignableFrom(raw) ? Set.class : List.class;
			return ResolvableType.forClassWithGenerics(container,
					target(source.as(Iterable.class).getGeneric(0), model));
		}
		if (raw.isArray()) {
			return ResolvableType.forClassWithGenerics(List.class, target(source.getComponentType(), model));
		}
		if (raw == Optional.class) {
			return target(source.getGeneric(0), model);
		}
		return isTypedMap(source) ? ResolvableType.forClassWithGenerics(Map.class, source.as(Map.class).getGeneric(0),
				target(source.as(Map.class).getGeneric(1), model)) : ResolvableType.forClass(model);
	}

	/** A map to anything, or to what can be no model, is an object without a class. */
	private static boolean isTypedMap(ResolvableType type) {
		if (!Map.class.isAssignableFrom(type.resolve(Object.class))) {
			return false;
		}
		Class<?> value = type.as(Map.class).getGeneric(1).resolve(Object.class);
		return value != Object.class && !BeanUtils.isSimpleValueType(value);
	}

	/**
	 * Compiles a projection.
	 * @param source the type of the result
	 * @param target the type that is sent
	 * @return the projection
	 */
	Projection create(ResolvableType source, ResolvableType target) {
		Class<?> from = source.resolve(Object.class);
		Class<?> to = target.resolve(Object.class);
		if (to == Object.class) {
			return Projection.IDENTITY;
		}
		if (isUntyped(source)) {
			return read(target);
		}
		if (from == Optional.class) {
			return unwrapped(source.getGeneric(0), target);
		}
		if (isElements(from) && isElements(to)) {
			return elements(source, target);
		}
		if (Map.class.isAssignableFrom(from) && Map.class.isAssignableFrom(to)) {
			return map(source, target);
		}
		if (ClassUtils.isAssignable(to, from)) {
			return Projection.IDENTITY;
		}
		boolean bothModels = isModel(from) && isModel(to);
		return bothModels ? model(source, target) : read(target);
	}

	private static boolean isUntyped(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		return raw == Object.class || raw == Partial.class || JsonNode.class.isAssignableFrom(raw)
				|| (Map.class.isAssignableFrom(raw) && !isTypedMap(type));
	}

	private static boolean isElements(Class<?> type) {
		return type.isArray() || Iterable.class.isAssignableFrom(type);
	}

	private static boolean isModel(Class<?> type) {
		return !BeanUtils.isSimpleValueType(type) && !type.isArray() && !type.getPackageName().startsWith("java.");
	}

	private Projection unwrapped(ResolvableType source, ResolvableType target) {
		Projection content = create(source, target);
		return (value) -> content.apply((value instanceof Optional<?> optional) ? optional.orElse(null) : value);
	}

	private Projection elements(ResolvableType source, ResolvableType target) {
		ResolvableType from = elementType(source);
		ResolvableType to = elementType(target);
		Projection element = create(from, to);
		if (element == Projection.IDENTITY) {
			return element;
		}
		return (value) -> (value == null) ? null : project(value, element);
	}

	private static ResolvableType elementType(ResolvableType type) {
		return type.isArray() ? type.getComponentType() : type.as(Iterable.class).getGeneric(0);
	}

	private static List<@Nullable Object> project(Object elements, Projection projection) {
		Iterable<?> iterable = (elements instanceof Iterable<?> some) ? some : Arrays.asList((Object[]) elements);
		List<@Nullable Object> projected = new ArrayList<>((iterable instanceof Collection<?> some) ? some.size() : 10);
		iterable.forEach((element) -> projected.add(projection.apply(element)));
		return projected;
	}

	private Projection map(ResolvableType source, ResolvableType target) {
		Projection value = create(source.as(Map.class).getGeneric(1), target.as(Map.class).getGeneric(1));
		if (value == Projection.IDENTITY) {
			return value;
		}
		return (entries) -> {
			Map<Object, @Nullable Object> projected = new LinkedHashMap<>();
			if (entries instanceof Map<?, ?> some) {
				some.forEach((key, element) -> projected.put(key, value.apply(element)));
			}
			return projected;
		};
	}

	private Projection read(ResolvableType target) {
		return new ReadProjection(this.writer, this.types, this.types.javaType(target), target.toClass());
	}

	private Projection model(ResolvableType source, ResolvableType target) {
		List<Class<?>> key = List.of(source.toClass(), target.toClass());
		ForwardProjection known = this.open.get(key);
		if (known != null) {
			return known;
		}
		ForwardProjection forward = new ForwardProjection();
		this.open.put(key, forward);
		Projection made = target.toClass().isRecord() ? record(source, target) : bean(source, target);
		forward.resolve(made);
		this.open.remove(key);
		return made;
	}

	private Projection record(ResolvableType source, ResolvableType target) {
		Constructor<?> constructor = BeanUtils.getResolvableConstructor(target.toClass());
		ReflectionUtils.makeAccessible(constructor);
		Map<String, SourceProperties.SourceProperty> properties = SourceProperties.of(source);
		List<Projection> arguments = new ArrayList<>();
		for (Parameter parameter : constructor.getParameters()) {
			ResolvableType type = ResolvableType.forConstructorParameter(constructor, arguments.size(),
					target.toClass());
			SourceProperties.SourceProperty property = properties.get(parameter.getName());
			Default text = parameter.getAnnotation(Default.class);
			if (property != null) {
				arguments.add(component(property, type));
			}
			else if (text != null) {
				arguments.add(constant(new DefaultText(text.value(), this.types.javaType(type))));
			}
			else {
				missing(target, parameter.getName(), source);
			}
		}
		return new RecordProjection(constructor, arguments, this.types);
	}

	private Projection component(SourceProperties.SourceProperty property, ResolvableType type) {
		return new PropertyProjection(property, create(property.type(), type));
	}

	private Projection constant(DefaultText text) {
		return (source) -> this.types.mapper().readerFor(text.type()).readValue(text.toJson());
	}

	private Projection bean(ResolvableType source, ResolvableType target) {
		Constructor<?> constructor = ClassUtils.getConstructorIfAvailable(target.toClass());
		if (constructor == null) {
			return read(target);
		}
		ReflectionUtils.makeAccessible(constructor);
		Map<String, SourceProperties.SourceProperty> properties = SourceProperties.of(source);
		Map<PropertyDescriptor, Projection> setters = new LinkedHashMap<>();
		for (PropertyDescriptor descriptor : BeanUtils.getPropertyDescriptors(target.toClass())) {
			if (descriptor.getWriteMethod() == null) {
				continue;
			}
			ReflectionUtils.makeAccessible(descriptor.getWriteMethod());
			SourceProperties.SourceProperty property = properties.get(descriptor.getName());
			if (property == null) {
				missing(target, descriptor.getName(), source);
			}
			else {
				setters.put(descriptor, component(property,
						ResolvableType.forMethodParameter(descriptor.getWriteMethod(), 0, target.toClass())));
			}
		}
		return (value) -> fill(BeanUtils.instantiateClass(constructor), setters, value);
	}

	private static Object fill(Object model, Map<PropertyDescriptor, Projection> setters, @Nullable Object source) {
		setters.forEach((descriptor, projection) -> ReflectionUtils.invokeMethod(descriptor.getWriteMethod(), model,
				projection.apply(source)));
		return model;
	}

	private void missing(ResolvableType target, String field, ResolvableType source) {
		this.missing.add("The field " + field + " of the response model " + target.toClass().getSimpleName()
				+ " has no source in " + source.toClass().getSimpleName() + ".");
	}

}
