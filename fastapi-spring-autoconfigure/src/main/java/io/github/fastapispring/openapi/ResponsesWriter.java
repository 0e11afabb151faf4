package io.github.fastapispring.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import tools.jackson.databind.JavaType;

import org.springframework.http.HttpStatus;

import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Documentation;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.ResponseDescription;
import io.github.fastapispring.response.ResponseModelFactory;

/**
 * Writes the answers of an operation: the successful one, those that are declared beside
 * it, and the one to input that does not fit.
 */
final class ResponsesWriter {

	private static final String JSON = "application/json";

	private static final Map<String, String> RANGES = Map.of("1XX", "Information", "2XX", "Success", "3XX",
			"Redirection", "4XX", "Client Error", "5XX", "Server Error", "default", "Default Response");

	private final ValueTypes types;

	private final Schemas schemas;

	private final ErrorSchemas errors;

	ResponsesWriter(ValueTypes types, Schemas schemas, ErrorSchemas errors) {
		this.types = types;
		this.schemas = schemas;
		this.errors = errors;
	}

	/**
	 * Writes the answers.
	 * @param operation the operation
	 * @param operationId is part of titles
	 * @return the answers by their status
	 */
	ApiResponses write(PathOperation operation, String operationId) {
		Documentation documentation = operation.documentation();
		ApiResponses responses = new ApiResponses();
		responses.addApiResponse(String.valueOf(operation.response().status()), success(operation, operationId));
		List<String> produces = produces(documentation);
		documentation.responses().forEach((declared) -> add(declared, produces.get(0), operationId, responses));
		boolean readsInput = operation.allParameters().anyMatch((parameter) -> parameter.source().isRead());
		if (readsInput
				&& Stream.of(this.errors.validationStatus(), "4XX", "default").noneMatch(responses::containsKey)) {
			responses.addApiResponse(this.errors.validationStatus(), this.errors.validation());
		}
		return responses;
	}

	private static List<String> produces(Documentation documentation) {
		return documentation.produces().isEmpty() ? List.of(JSON) : documentation.produces();
	}

	private ApiResponse success(PathOperation operation, String operationId) {
		Documentation documentation = operation.documentation();
		ApiResponse response = new ApiResponse().description(documentation.responseDescription().isEmpty()
				? "Successful Response" : documentation.responseDescription());
		if (!ResponseDescription.allowsBody(operation.response().status()) || isEmptyEntity(operation)) {
			return response;
		}
		Content content = new Content();
		for (String type : produces(documentation)) {
			content.addMediaType(type, new MediaType()
				.schema(isJson(type) ? model(operation, "Response_" + operationId) : Schemas.typed("string", null)));
		}
		return response.content(content);
	}

	private static boolean isEmptyEntity(PathOperation operation) {
		return operation.response().returned().entity() && operation.response().returned().isVoid();
	}

	private static boolean isJson(String mediaType) {
		return mediaType.endsWith("/json") || mediaType.endsWith("+json");
	}

	private Schema<?> model(PathOperation operation, String name) {
		return titled(this.types.javaType(ResponseModelFactory.sent(operation.response()).getType()), name);
	}

	private Schema<?> titled(JavaType type, String name) {
		if (type.isJavaLangObject() || type.getRawClass().getName().startsWith("org.springframework.")) {
			return new JsonSchema();
		}
		Schema<?> schema = this.schemas.of(type, Direction.OUTPUT);
		if (schema.get$ref() == null) {
			schema.setTitle(Titles.of(name));
		}
		return schema;
	}

	private void add(io.github.fastapispring.ApiResponse declared, String mediaType, String operationId,
			ApiResponses responses) {
		String status = declared.range().isEmpty() ? String.valueOf(declared.status()) : declared.range();
		ApiResponse response = responses.computeIfAbsent(status, (added) -> new ApiResponse());
		if (!declared.description().isEmpty()) {
			response.setDescription(declared.description());
		}
		else if (response.getDescription() == null) {
			response.setDescription(reason(declared.status(), status));
		}
		Content content = (response.getContent() != null) ? response.getContent() : new Content();
		if (declared.model() != void.class) {
			content.computeIfAbsent(mediaType, (added) -> new MediaType())
				.schema(titled(this.types.javaType(declared.model()), "Response_" + status + "_" + operationId));
		}
		if (!declared.example().isEmpty()) {
			content.computeIfAbsent(mediaType, (added) -> new MediaType())
				.setExample(SchemaAnnotations.json(declared.example()));
		}
		for (String additional : declared.mediaTypes()) {
			content.computeIfAbsent(additional, (added) -> new MediaType());
		}
		if (!content.isEmpty()) {
			response.setContent(content);
		}
	}

	private static String reason(int status, String key) {
		HttpStatus known = HttpStatus.resolve(status);
		return (known != null) ? known.getReasonPhrase() : RANGES.getOrDefault(key, "Additional Response");
	}

}
