package io.github.fastapispring.model;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

import org.springframework.util.ReflectionUtils;

/**
 * A property of a model.
 *
 * @param name the name in JSON
 * @param aliases other names that JSON may use
 * @param javaName the name in Java
 * @param javaType its type in Java
 * @param declaration the constructor parameter, field or method that it is read into;
 * null where there is none
 * @param type its type, null where only Jackson can tell
 * @param required whether it is an error to leave it out
 * @param nullable whether it may be null
 * @param nullableElements whether the elements of a container may be null
 * @param defaultText what stands for it when it is left out
 * @param accessor reads it from an object, null where nothing does
 */
public record Property(String name, List<String> aliases, String javaName, JavaType javaType,
		@Nullable AnnotatedElement declaration, @Nullable ValueType type, boolean required, boolean nullable,
		boolean nullableElements, @Nullable DefaultText defaultText, @Nullable Method accessor) {

	/**
	 * Finds the value in an object; of several names the last counts, as of a repeated
	 * name.
	 * @param object the object
	 * @return the value, null where the object has none
	 */
	public @Nullable JsonNode find(JsonNode object) {
		if (this.aliases.isEmpty()) {
			return object.get(this.name);
		}
		JsonNode value = null;
		for (Map.Entry<String, JsonNode> field : object.properties()) {
			value = isNamed(field.getKey()) ? field.getValue() : value;
		}
		return value;
	}

	boolean isNamed(String key) {
		return this.name.equals(key) || this.aliases.contains(key);
	}

	/**
	 * What the property is when the input leaves it out or sends null.
	 * @return null, or an empty optional
	 */
	@Nullable Object nothing() {
		return (this.type instanceof OptionalType) ? Optional.empty() : null;
	}

	@Nullable Object valueIn(Object object) {
		return (this.accessor != null) ? ReflectionUtils.invokeMethod(this.accessor, object) : null;
	}

	/**
	 * Whether the input may leave it out because it has a default.
	 * @return whether there is a default
	 */
	public boolean hasDefault() {
		return this.defaultText != null;
	}

}
