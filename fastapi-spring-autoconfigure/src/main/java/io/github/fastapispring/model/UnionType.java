package io.github.fastapispring.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * The permitted types of a sealed type without a discriminator, as pydantic's smart mode:
 * of those that fit, the one with the most fields in the input, then the first declared.
 */
public final class UnionType implements ValueType {

	private final Map<Class<?>, ValueType> members;

	UnionType(Map<Class<?>, ValueType> members) {
		this.members = members;
	}

	/**
	 * The types.
	 * @return them in the order of declaration
	 */
	public List<ValueType> members() {
		return List.copyOf(this.members.values());
	}

	@Override
	public @Nullable Object read(JsonNode node, Location location, ReadContext context) {
		UnionReads.Outcome outcome = context.unions().read(this, node, () -> tryMembers(node, location, context));
		context.errors().addAll(outcome.errors(), outcome.location(), location);
		return outcome.value();
	}

	private UnionReads.Outcome tryMembers(JsonNode node, Location location, ReadContext context) {
		Object best = null;
		long mostFields = -1;
		ErrorCollector refusals = context.errors().attempt();
		for (ValueType member : this.members.values()) {
			ReadContext attempt = context.attempt();
			Object value = member.read(node, location.child(member.label()), attempt);
			refusals.addAll(attempt.errors());
			if (attempt.errors().isEmpty() && fields(member, node) > mostFields) {
				best = value;
				mostFields = fields(member, node);
			}
		}
		return new UnionReads.Outcome(best, (mostFields < 0) ? refusals : context.errors().attempt(), location);
	}

	private static long fields(ValueType member, JsonNode node) {
		return (member instanceof ModelType model)
				? model.properties().stream().filter((property) -> property.find(node) != null).count() : 0;
	}

	@Override
	public Stream<ValueType> parts() {
		return this.members.values().stream();
	}

	@Override
	public Fault nullFault() {
		return Fault.MODEL_ATTRIBUTES_TYPE;
	}

	@Override
	public boolean isConstrained() {
		return this.members.values().stream().anyMatch(ValueType::isConstrained);
	}

	@Override
	public boolean isValid(Object value, ReadContext context) {
		ValueType member = this.members.get(value.getClass());
		return member == null || member.isValid(value, context);
	}

}
