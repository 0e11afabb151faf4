package io.github.fastapispring.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * Types that a field tells apart: Jackson's {@code @JsonTypeInfo} by property.
 */
public final class TaggedUnionType implements ValueType {

	private final String discriminator;

	private final Map<String, ValueType> members;

	private final @Nullable ValueType fallback;

	private final Map<Class<?>, ValueType> memberOf;

	TaggedUnionType(String discriminator, Map<String, ValueType> members, @Nullable ValueType fallback,
			Map<Class<?>, ValueType> memberOf) {
		this.discriminator = discriminator;
		this.members = members;
		this.fallback = fallback;
		this.memberOf = memberOf;
	}

	/**
	 * The name of the field.
	 * @return the discriminator
	 */
	public String discriminator() {
		return this.discriminator;
	}

	/**
	 * The types.
	 * @return them by the value of the discriminator
	 */
	public Map<String, ValueType> members() {
		return this.members;
	}

	@Override
	public @Nullable Object read(JsonNode node, Location location, ReadContext context) {
		if (!node.isObject()) {
			context.errors().add(location, nullFault(), node);
			return null;
		}
		JsonNode tag = node.get(this.discriminator);
		ValueType member = (tag != null && tag.isValueNode()) ? this.members.get(tag.asString()) : null;
		if (member == null && this.fallback != null) {
			return this.fallback.read(node, location, context);
		}
		if (tag == null || tag.isNull()) {
			context.errors().add(location, Fault.tagNotFound(this.discriminator), node);
			return null;
		}
		if (member == null) {
			context.errors()
				.add(location, Fault.tagInvalid(this.discriminator, tag.isString() ? tag.stringValue() : tag.toString(),
						List.copyOf(this.members.keySet())), node);
			return null;
		}
		return member.read(node, location.child(tag.asString()), context);
	}

	@Override
	public Stream<ValueType> parts() {
		return this.memberOf.values().stream();
	}

	@Override
	public Fault nullFault() {
		return Fault.MODEL_ATTRIBUTES_TYPE;
	}

	@Override
	public boolean isConstrained() {
		return this.memberOf.values().stream().anyMatch(ValueType::isConstrained);
	}

	@Override
	public boolean isValid(Object value, ReadContext context) {
		ValueType member = this.memberOf.get(value.getClass());
		return member == null || member.isValid(value, context);
	}

}
