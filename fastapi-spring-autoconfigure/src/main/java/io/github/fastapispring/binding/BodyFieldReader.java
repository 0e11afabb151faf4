package io.github.fastapispring.binding;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Location;

/**
 * Reads one field of the body. A body that is no object has no fields.
 */
final class BodyFieldReader implements ArgumentReader {

	private final String name;

	private final boolean nullable;

	private final ModelValue value;

	private final Absent absent;

	private final Location location;

	/**
	 * A reader.
	 * @param name the name of the field
	 * @param nullable whether null is a value
	 * @param value reads the value
	 * @param absent what it is when it is left out
	 */
	BodyFieldReader(String name, boolean nullable, ModelValue value, Absent absent) {
		this.name = name;
		this.nullable = nullable;
		this.value = value;
		this.absent = absent;
		this.location = Location.of("body").child(name);
	}

	@Override
	public @Nullable Object read(RequestInput input, ErrorCollector errors) {
		JsonNode field = received(input);
		if (field == null || (field.isNull() && !this.nullable)) {
			return this.absent.value(this.location, errors);
		}
		return this.value.read(field, this.location, errors);
	}

	@Override
	public Location location() {
		return this.location;
	}

	@Override
	public @Nullable JsonNode received(RequestInput input) {
		BodyContent body = input.body();
		return (body != null && !body.isEmpty()) ? body.tree().get(this.name) : null;
	}

}
