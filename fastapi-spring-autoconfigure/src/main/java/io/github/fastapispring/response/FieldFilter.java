package io.github.fastapispring.response;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.ser.std.SimpleBeanPropertyFilter;

import io.github.fastapispring.operation.ResponseFields;

/**
 * Leaves out the fields of a response model that an operation does not send.
 */
final class FieldFilter extends SimpleBeanPropertyFilter {

	static final String ID = "fastapi-spring-fields";

	/** The attribute that holds the tree of the fields that were set. */
	static final Object SET_FIELDS = FieldFilter.class;

	private final ResponseFields fields;

	private final boolean rootIsMap;

	private final DefaultsOfModels defaults;

	FieldFilter(ResponseFields fields, boolean rootIsMap, DefaultsOfModels defaults) {
		this.fields = fields;
		this.rootIsMap = rootIsMap;
		this.defaults = defaults;
	}

	@Override
	public void serializeAsProperty(Object pojo, JsonGenerator generator, SerializationContext context,
			PropertyWriter writer) throws Exception {
		if (isSent(pojo, generator, context, writer)) {
			writer.serializeAsProperty(pojo, generator, context);
		}
	}

	private boolean isSent(Object pojo, JsonGenerator generator, SerializationContext context, PropertyWriter writer)
			throws Exception {
		Deque<Object> path = path(generator.streamWriteContext());
		String name = name(path, writer.getName());
		if (!isIncluded(name) || this.fields.exclude().contains(name)) {
			return false;
		}
		if (this.fields.excludeUnset() && isUnset(path, writer.getName(), context)) {
			return false;
		}
		if (!(writer instanceof BeanPropertyWriter property)) {
			return true;
		}
		Object value = property.get(pojo);
		return !(this.fields.excludeNull() && value == null)
				&& !(this.fields.excludeDefaults() && this.defaults.hasDefault(pojo.getClass(), writer.getName())
						&& Objects.equals(value, this.defaults.of(pojo.getClass(), writer.getName())));
	}

	private boolean isIncluded(String name) {
		Collection<String> include = this.fields.include();
		return include.isEmpty() || include.stream()
			.anyMatch((included) -> included.equals(name) || included.startsWith(name + ".")
					|| name.startsWith(included + "."));
	}

	/** From the root inward, names and indices, without the field itself. */
	private static Deque<Object> path(TokenStreamContext object) {
		Deque<Object> path = new ArrayDeque<>();
		for (TokenStreamContext context = object.getParent(); context != null; context = context.getParent()) {
			if (context.inObject()) {
				path.addFirst(context.currentName());
			}
			else if (context.inArray()) {
				path.addFirst(context.getCurrentIndex());
			}
		}
		return path;
	}

	private String name(Deque<Object> path, String field) {
		StringBuilder name = new StringBuilder();
		boolean skip = this.rootIsMap;
		for (Object segment : path) {
			if (segment instanceof String text) {
				if (!skip) {
					name.append(text).append('.');
				}
				skip = false;
			}
		}
		return name.append(field).toString();
	}

	private static boolean isUnset(Deque<Object> path, String field, SerializationContext context) {
		JsonNode node = (JsonNode) context.getAttribute(SET_FIELDS);
		for (Object segment : path) {
			node = step(node, segment);
		}
		return node != null && node.isObject() && !node.has(field);
	}

	private static @Nullable JsonNode step(@Nullable JsonNode node, Object segment) {
		if (node == null) {
			return null;
		}
		return (segment instanceof Integer index) ? node.get(index) : node.get((String) segment);
	}

}
