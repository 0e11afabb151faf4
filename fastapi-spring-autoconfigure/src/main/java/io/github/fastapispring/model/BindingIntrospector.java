package io.github.fastapispring.model;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

import io.github.fastapispring.Default;
import io.github.fastapispring.ForbidExtra;

/**
 * Tells Jackson what a declaration means here: a constructor parameter is required unless
 * it is nullable, optional or has a default, a null is an error unless the type allows
 * it, unknown fields are ignored unless the class forbids them.
 */
final class BindingIntrospector extends NopAnnotationIntrospector {

	private static final long serialVersionUID = 1L;

	@Override
	public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
		Parameter parameter = constructorParameter(member);
		if (parameter == null) {
			return null;
		}
		if (parameter.isAnnotationPresent(Default.class) || parameter.isAnnotationPresent(JsonAnySetter.class)) {
			return false;
		}
		return allowsNull(parameter, parameter.getAnnotatedType(), member.getRawType()) ? null : Boolean.TRUE;
	}

	@Override
	public JacksonInject.@Nullable Value findInjectableValue(MapperConfig<?> config, AnnotatedMember member) {
		Parameter parameter = constructorParameter(member);
		Default text = (parameter != null) ? parameter.getAnnotation(Default.class) : null;
		return (text != null)
				? JacksonInject.Value.construct(new DefaultText(text.value(), member.getType()), true, true) : null;
	}

	@Override
	public JsonSetter.@Nullable Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
		AnnotatedElement element = element(annotated);
		AnnotatedType type = (element != null) ? type(element) : null;
		if (element == null || type == null || element.isAnnotationPresent(JsonAnySetter.class)) {
			return null;
		}
		Nulls value = allowsNull(element, type, rawType(annotated)) ? Nulls.SET : Nulls.FAIL;
		return JsonSetter.Value.construct(value, Nullness.isContentNullable(type) ? Nulls.SET : Nulls.FAIL);
	}

	/** Types that null is a value of. */
	static boolean allowsNull(Class<?> type) {
		return type == Object.class || type == Optional.class || JsonNode.class.isAssignableFrom(type);
	}

	private static boolean allowsNull(AnnotatedElement element, AnnotatedType type, Class<?> rawType) {
		return !rawType.isPrimitive() && (allowsNull(rawType) || Nullness.isNullable(element, type));
	}

	private static @Nullable Parameter constructorParameter(AnnotatedMember member) {
		return (member instanceof AnnotatedParameter parameter && parameter.getOwner() instanceof AnnotatedConstructor)
				? parameter.getOwner().getNativeParameters()[parameter.getIndex()] : null;
	}

	static @Nullable AnnotatedElement element(Annotated annotated) {
		return (annotated instanceof AnnotatedParameter parameter)
				? parameter.getOwner().getNativeParameters()[parameter.getIndex()] : annotated.getAnnotated();
	}

	/** The type of a method is what it returns, which of a setter is nothing. */
	private static Class<?> rawType(Annotated annotated) {
		return (annotated instanceof AnnotatedMethod method && method.getParameterCount() == 1)
				? method.getRawParameterType(0) : annotated.getRawType();
	}

	private static @Nullable AnnotatedType type(AnnotatedElement element) {
		if (element instanceof Parameter parameter) {
			return parameter.getAnnotatedType();
		}
		if (element instanceof Field field) {
			return field.getAnnotatedType();
		}
		return (element instanceof Method method && method.getParameterCount() == 1)
				? method.getParameters()[0].getAnnotatedType() : null;
	}

	@Override
	public JsonIgnoreProperties.@Nullable Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
		return (annotated instanceof AnnotatedClass type)
				? JsonIgnoreProperties.Value.forIgnoreUnknown(!type.hasAnnotation(ForbidExtra.class)) : null;
	}

}
