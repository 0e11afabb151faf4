package io.github.fastapispring.response;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.model.DefaultText;
import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.Property;
import io.github.fastapispring.model.ValueTypes;

/**
 * The defaults that models declare, by class and field. A nullable field without another
 * default has the default null.
 */
final class DefaultsOfModels {

	private final ValueTypes types;

	private final Map<Class<?>, Map<String, @Nullable Object>> defaults = new ConcurrentHashMap<>();

	DefaultsOfModels(ValueTypes types) {
		this.types = types;
	}

	boolean hasDefault(Class<?> model, String field) {
		return of(model).containsKey(field);
	}

	@Nullable Object of(Class<?> model, String field) {
		return of(model).get(field);
	}

	private Map<String, @Nullable Object> of(Class<?> model) {
		return this.defaults.computeIfAbsent(model, this::read);
	}

	private Map<String, @Nullable Object> read(Class<?> model) {
		Map<String, @Nullable Object> read = new LinkedHashMap<>();
		if (this.types.of(this.types.javaType(model)) instanceof ModelType described) {
			for (Property property : described.properties()) {
				DefaultText text = property.defaultText();
				if (text != null) {
					read.put(property.name(), this.types.mapper().readerFor(text.type()).readValue(text.toJson()));
				}
				else if (!property.required()) {
					read.put(property.name(), null);
				}
			}
		}
		return read;
	}

}
