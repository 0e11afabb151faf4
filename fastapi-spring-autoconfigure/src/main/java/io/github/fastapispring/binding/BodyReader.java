package io.github.fastapispring.binding;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Location;

/**
 * Reads the whole body. An empty body and the JSON null are no value.
 */
final class BodyReader implements ArgumentReader {

	private static final Location LOCATION = Location.of("body");

	private final ModelValue value;

	private final Absent absent;

	BodyReader(ModelValue value, Absent absent) {
		this.value = value;
		this.absent = absent;
	}

	@Override
	public @Nullable Object read(RequestInput input, ErrorCollector errors) {
		BodyContent body = input.body();
		if (body == null || body.isEmpty()) {
			return this.absent.value(LOCATION, errors);
		}
		int before = errors.size();
		Object read = this.value.read(body, LOCATION, errors);
		return (read == null && errors.size() == before) ? this.absent.value(LOCATION, errors) : read;
	}

	@Override
	public Location location() {
		return LOCATION;
	}

	@Override
	public @Nullable JsonNode received(RequestInput input) {
		BodyContent body = input.body();
		return (body != null && !body.isEmpty()) ? body.tree() : null;
	}

}
