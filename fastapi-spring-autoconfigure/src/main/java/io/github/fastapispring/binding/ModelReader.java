package io.github.fastapispring.binding;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.model.ListType;
import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.OptionalType;
import io.github.fastapispring.model.Property;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.operation.ParameterNames;
import io.github.fastapispring.operation.Place;
import io.github.fastapispring.operation.Source;

/**
 * Reads a parameter model: the values of a place become a JSON object, which is then read
 * as any body.
 */
final class ModelReader implements ArgumentReader {

	private final Source.Model source;

	private final ModelType model;

	private final ModelValue value;

	private final Location location;

	private final ParameterNames names;

	private final Map<Property, JsonNode> defaults = new LinkedHashMap<>();

	ModelReader(Source.Model source, ModelType model, ModelValue value, ParameterNames names) {
		this.source = source;
		this.model = model;
		this.value = value;
		this.location = Location.of(source.place().loc());
		this.names = names;
		model.properties().forEach(this::addDefault);
	}

	private void addDefault(Property property) {
		if (property.defaultText() != null && property.type() != null) {
			this.defaults.put(property, property.type().typed(property.defaultText().toJson()));
		}
	}

	@Override
	public @Nullable Object read(RequestInput input, ErrorCollector errors) {
		return this.value.read(received(input), this.location, errors);
	}

	@Override
	public ObjectNode received(RequestInput input) {
		NamedTexts texts = input.all(this.source.place());
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		Set<String> taken = new HashSet<>();
		for (Property property : this.model.properties()) {
			take(property, property.name(), texts, object, taken);
			for (String alias : property.aliases()) {
				take(property, alias, texts, object, taken);
			}
			JsonNode defaultJson = this.defaults.get(property);
			if (defaultJson != null && property.find(object) == null) {
				object.set(property.name(), defaultJson.deepCopy());
			}
		}
		for (String name : texts.names()) {
			List<String> values = texts.get(name);
			if (!taken.contains(name) && values != null) {
				object.set(name, (values.size() == 1) ? text(values.get(0)) : array(values));
			}
		}
		return object;
	}

	private void take(Property property, String name, NamedTexts texts, ObjectNode object, Set<String> taken) {
		String wireName = this.names.of(this.source, name, property.javaName());
		List<String> values = texts.get(wireName);
		taken.add(name);
		taken.add(wireName);
		if (values != null) {
			object.set(name, isList(property.type()) ? array(values)
					: text(values.get((this.source.place() == Place.HEADER) ? 0 : values.size() - 1)));
		}
	}

	private static boolean isList(@Nullable ValueType type) {
		return type instanceof ListType || (type instanceof OptionalType optional && isList(optional.content()));
	}

	private static JsonNode text(String value) {
		return JsonNodeFactory.instance.stringNode(value);
	}

	private static ArrayNode array(List<String> values) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
		values.forEach(array::add);
		return array;
	}

	@Override
	public Location location() {
		return this.location;
	}

}
