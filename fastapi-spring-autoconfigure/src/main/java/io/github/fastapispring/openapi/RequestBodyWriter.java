package io.github.fastapispring.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;

import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.Source;

/**
 * Writes the JSON body of an operation: one value, or an object with a field for each of
 * several.
 */
final class RequestBodyWriter {

	private final ValueTypes types;

	private final Schemas schemas;

	RequestBodyWriter(ValueTypes types, Schemas schemas) {
		this.types = types;
		this.schemas = schemas;
	}

	/**
	 * Writes the body.
	 * @param parameters the parameters of the operation
	 * @param operationId names an object of several bodies
	 * @param consumes the content types that are declared
	 * @return the body, empty where there is none
	 */
	Optional<RequestBody> write(List<Parameter> parameters, String operationId, List<String> consumes) {
		List<Parameter> fields = parameters.stream()
			.filter((parameter) -> parameter.source() instanceof Source.BodyField)
			.toList();
		if (!fields.isEmpty()) {
			boolean required = fields.stream().anyMatch(Parameter::required);
			return Optional.of(body(fields(fields, operationId), required, consumes));
		}
		return parameters.stream()
			.filter((parameter) -> parameter.source() instanceof Source.Body)
			.findFirst()
			.map((parameter) -> body(single(parameter), parameter.required(), consumes));
	}

	private static RequestBody body(MediaType content, boolean required, List<String> consumes) {
		Content byType = new Content();
		(consumes.isEmpty() ? List.of("application/json") : consumes)
			.forEach((type) -> byType.addMediaType(type, content));
		return new RequestBody().content(byType).required(required ? Boolean.TRUE : null);
	}

	private MediaType single(Parameter parameter) {
		Field field = Field.of(parameter.name(), parameter, this.types.constraints());
		MediaType content = new MediaType().schema(this.schemas.titled(field));
		io.swagger.v3.oas.annotations.Parameter said = SchemaAnnotations.parameter(field.annotations());
		if (said != null) {
			SchemaAnnotations.applyExamples(said, content::setExample, content::addExamples);
		}
		return content;
	}

	private MediaType fields(List<Parameter> fields, String operationId) {
		String name = "Body_" + operationId;
		Schema<?> object = Schemas.typed("object", null);
		object.setTitle(name);
		object.setProperties(new LinkedHashMap<>());
		for (Parameter parameter : fields) {
			String field = ((Source.BodyField) parameter.source()).name();
			ModelSchemas.add(Field.of(field, parameter, this.types.constraints()), parameter.required(),
					Direction.INPUT, object, this.schemas);
		}
		return new MediaType().schema(this.schemas.named(name, object));
	}

}
