package io.github.fastapispring.response;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.error.ResponseValidationException;
import io.github.fastapispring.model.ReadContext;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.model.ValueTypes;

/**
 * How the result of one operation becomes bytes, compiled at startup.
 */
public final class ResponseModel {

	private final String operation;

	private final boolean excludeUnset;

	private final Projection projection;

	private final ObjectWriter writer;

	private final @Nullable ValueType constrained;

	private final ResponseMappers mappers;

	private final ValueTypes types;

	ResponseModel(String operation, boolean excludeUnset, Projection projection, ObjectWriter writer,
			@Nullable ValueType constrained, ResponseMappers mappers, ValueTypes types) {
		this.operation = operation;
		this.excludeUnset = excludeUnset;
		this.projection = projection;
		this.writer = writer;
		this.constrained = constrained;
		this.mappers = mappers;
		this.types = types;
	}

	/**
	 * Writes a result.
	 * @param result the result of the handler, null for JSON's null
	 * @return JSON in UTF-8
	 * @throws ResponseValidationException when the result does not fit the response model
	 */
	public byte[] write(@Nullable Object result) {
		try {
			Object model = this.projection.apply(result);
			checkConstraints(model);
			JsonBytes bytes = new JsonBytes();
			writer(result).writeValue(bytes, model);
			return bytes.toByteArray();
		}
		catch (InvalidResponseException ex) {
			throw new ResponseValidationException(this.operation, ex.errors());
		}
	}

	private ObjectWriter writer(@Nullable Object result) {
		if (result == null || !this.excludeUnset) {
			return this.writer;
		}
		return this.writer.withAttribute(FieldFilter.SET_FIELDS,
				this.mappers.application().<JsonNode>valueToTree(result));
	}

	private void checkConstraints(@Nullable Object model) {
		if (model == null || this.constrained == null) {
			return;
		}
		ErrorCollector errors = this.types.newErrors();
		if (!this.constrained.isValid(model, new ReadContext(errors, ReadContext.DEFAULT_GROUP))) {
			this.constrained.read(this.mappers.application().valueToTree(model), Location.of("response"),
					new ReadContext(errors, ReadContext.DEFAULT_GROUP));
			if (errors.isEmpty()) {
				errors.add(Location.of("response"), Fault.valueError("a constraint of the response model is violated"),
						null);
			}
			throw new InvalidResponseException(List.copyOf(errors.toList()));
		}
	}

}
