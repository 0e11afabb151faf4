package io.github.fastapispring.openapi;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import io.github.fastapispring.error.ErrorFormat;

/**
 * The answer of one document to input that does not fit, in the format in force.
 */
final class ErrorSchemas {

	private static final String VALIDATION_ERROR = "ValidationError";

	private final ErrorFormat format;

	private final int status;

	private boolean used;

	/**
	 * The schemas of a format.
	 * @param format the shape of error answers
	 * @param status the status of input that does not fit
	 */
	ErrorSchemas(ErrorFormat format, int status) {
		this.format = format;
		this.status = status;
	}

	String validationStatus() {
		return String.valueOf(this.status);
	}

	ApiResponse validation() {
		this.used = true;
		return new ApiResponse().description("Validation Error")
			.content(new Content().addMediaType(this.format.contentType().toString(),
					new MediaType().schema(reference(name()))));
	}

	private String name() {
		return (this.format == ErrorFormat.PROBLEM) ? "ValidationProblem" : "HTTPValidationError";
	}

	/**
	 * Adds the schemas that answers refer to.
	 * @param components takes them, unless nothing refers to them
	 */
	void complete(Components components) {
		if (this.used) {
			components.addSchemas(name(), (this.format == ErrorFormat.PROBLEM) ? problem() : fastApi());
			components.addSchemas(VALIDATION_ERROR, validationError());
		}
	}

	private static Schema<?> fastApi() {
		Schema<?> schema = object("HTTPValidationError");
		schema.addProperty("detail", errors("Detail"));
		return schema;
	}

	private static Schema<?> problem() {
		Schema<?> schema = object("ValidationProblem");
		schema.addProperty("type", text("Type"));
		schema.addProperty("title", text("Title"));
		Schema<?> status = Schemas.typed("integer", null);
		status.setTitle("Status");
		schema.addProperty("status", status);
		schema.addProperty("instance", text("Instance"));
		schema.addProperty("detail", text("Detail"));
		schema.addProperty("errors", errors("Errors"));
		schema.setRequired(List.of("type", "title", "status", "detail", "errors"));
		return schema;
	}

	private static Schema<?> errors(String title) {
		Schema<?> errors = Schemas.typed("array", null);
		errors.setItems(reference(VALIDATION_ERROR));
		errors.setTitle(title);
		return errors;
	}

	private static Schema<?> validationError() {
		Schema<?> segment = new JsonSchema();
		segment.addAnyOfItem(Schemas.typed("string", null));
		segment.addAnyOfItem(Schemas.typed("integer", null));
		Schema<?> location = Schemas.typed("array", null);
		location.setItems(segment);
		location.setTitle("Location");
		Schema<?> input = new JsonSchema();
		input.setTitle("Input");
		Schema<?> schema = object(VALIDATION_ERROR);
		schema.addProperty("loc", location);
		schema.addProperty("msg", text("Message"));
		schema.addProperty("type", text("Error Type"));
		schema.addProperty("input", input);
		schema.addProperty("ctx", object("Context"));
		schema.setRequired(List.of("loc", "msg", "type"));
		return schema;
	}

	private static Schema<?> object(String title) {
		Schema<?> object = Schemas.typed("object", null);
		object.setTitle(title);
		return object;
	}

	private static Schema<?> text(String title) {
		Schema<?> text = Schemas.typed("string", null);
		text.setTitle(title);
		return text;
	}

	private static Schema<?> reference(String name) {
		Schema<?> reference = new JsonSchema();
		reference.set$ref(Components.COMPONENTS_SCHEMAS_REF + name);
		return reference;
	}

}
