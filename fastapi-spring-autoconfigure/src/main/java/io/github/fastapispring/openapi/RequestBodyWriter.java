package io.github.fastapispring.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;

import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.Place;
import io.github.fastapispring.operation.Source;

/**
 * Writes the body of an operation: one JSON value, or an object with a field for each of
 * several; or a form.
 */
final class RequestBodyWriter {

	private static final String JSON = "application/json";

	private static final String FORM = "application/x-www-form-urlencoded";

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
		List<Parameter> form = parameters.stream().filter((parameter) -> parameter.source().isIn(Place.FORM)).toList();
		if (!form.isEmpty()) {
			return Optional.of(body(form(form, operationId), isRequired(form), FORM, consumes));
		}
		List<Parameter> fields = parameters.stream()
			.filter((parameter) -> parameter.source() instanceof Source.BodyField)
			.toList();
		if (!fields.isEmpty()) {
			return Optional.of(body(fields(fields, operationId), isRequired(fields), JSON, consumes));
		}
		return parameters.stream()
			.filter((parameter) -> parameter.source() instanceof Source.Body)
			.findFirst()
			.map((parameter) -> body(single(parameter), parameter.required(), JSON, consumes));
	}

	private static boolean isRequired(List<Parameter> parameters) {
		return parameters.stream().anyMatch(Parameter::required);
	}

	private static RequestBody body(MediaType content, boolean required, String usual, List<String> consumes) {
		Content byType = new Content();
		(consumes.isEmpty() ? List.of(usual) : consumes).forEach((type) -> byType.addMediaType(type, content));
		return new RequestBody().content(byType).required(required ? Boolean.TRUE : null);
	}

	private MediaType form(List<Parameter> form, String operationId) {
		return (form.size() == 1 && form.get(0).source() instanceof Source.Model) ? single(form.get(0))
				: fields(form, operationId);
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
		fields.forEach((parameter) -> add(parameter, object));
		return new MediaType().schema(this.schemas.named(name, object));
	}

	private void add(Parameter parameter, Schema<?> object) {
		if (parameter.source() instanceof Source.Model
				&& this.types.of(parameter.type()) instanceof ModelType described) {
			described.properties()
				.forEach((property) -> add(
						Field.of(property.name(), property, described.type().getRawClass(), this.types.constraints()),
						property.required(), object));
		}
		else {
			add(Field.of(name(parameter.source()), parameter, this.types.constraints()), parameter.required(), object);
		}
	}

	private void add(Field field, boolean required, Schema<?> object) {
		ModelSchemas.add(field, required, Direction.INPUT, object, this.schemas);
	}

	private static String name(Source source) {
		return (source instanceof Source.Single field) ? field.name() : ((Source.BodyField) source).name();
	}

}
