package io.github.fastapispring.binding;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.model.DefaultText;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Parameter;

/**
 * What a parameter is when the request leaves it out: an error, its default, or nothing.
 */
final class Absent {

	private final boolean required;

	private final boolean optional;

	private final @Nullable ObjectReader reader;

	private final @Nullable JsonNode defaultJson;

	private Absent(boolean required, boolean optional, @Nullable ObjectReader reader, @Nullable JsonNode defaultJson) {
		this.required = required;
		this.optional = optional;
		this.reader = reader;
		this.defaultJson = defaultJson;
	}

	static Absent of(Parameter parameter, ValueTypes types) {
		DefaultText text = parameter.defaultText();
		boolean optional = parameter.type().getRawClass() == Optional.class;
		return (text != null)
				? new Absent(parameter.required(), optional, types.mapper().readerFor(parameter.type()), text.toJson())
				: new Absent(parameter.required(), optional, null, null);
	}

	@Nullable Object value(Location location, ErrorCollector errors) {
		if (this.required) {
			errors.add(location, Fault.MISSING, null);
			return null;
		}
		if (this.reader != null && this.defaultJson != null) {
			return this.reader.readValue(this.defaultJson);
		}
		return this.optional ? Optional.empty() : null;
	}

}
