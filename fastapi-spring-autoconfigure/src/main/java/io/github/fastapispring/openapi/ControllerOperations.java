package io.github.fastapispring.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import io.github.fastapispring.model.ValueTypes;

/**
 * Gives what springdoc has written of plain controllers the schemas of the document: the
 * same classes read the same everywhere, and input that does not fit is answered the same
 * way.
 */
@SuppressWarnings("rawtypes")
final class ControllerOperations {

	private final ControllerTypes controllerTypes;

	private final ValueTypes types;

	private final Schemas schemas;

	private final @Nullable ErrorSchemas errors;

	/**
	 * A look at controllers.
	 * @param controllerTypes the types that springdoc has met
	 * @param types describes types
	 * @param schemas the schemas of the document
	 * @param errors the answer to input that does not fit, null where it is Spring's
	 */
	ControllerOperations(ControllerTypes controllerTypes, ValueTypes types, Schemas schemas,
			@Nullable ErrorSchemas errors) {
		this.controllerTypes = controllerTypes;
		this.types = types;
		this.schemas = schemas;
		this.errors = errors;
	}

	/**
	 * Rewrites operations.
	 * @param operations what springdoc has written
	 * @param components the schemas that it refers to, from which those are taken that
	 * the document describes itself
	 */
	void rewrite(Collection<Operation> operations, Components components) {
		for (Operation operation : operations) {
			if (operation.getParameters() != null) {
				operation.getParameters().forEach((parameter) -> replace(parameter.getSchema(), Direction.INPUT));
			}
			if (operation.getRequestBody() != null) {
				replace(operation.getRequestBody().getContent(), Direction.INPUT);
			}
			operation.getResponses().values().forEach((response) -> replace(response.getContent(), Direction.OUTPUT));
			addErrors(operation);
		}
		if (components.getSchemas() != null) {
			components.getSchemas().keySet().removeIf((name) -> this.controllerTypes.of(name).isPresent());
			components.getSchemas().values().forEach((schema) -> replace(schema, Direction.OUTPUT));
		}
	}

	private void addErrors(Operation operation) {
		boolean readsInput = operation.getRequestBody() != null
				|| (operation.getParameters() != null && !operation.getParameters().isEmpty());
		if (this.errors != null && readsInput) {
			operation.getResponses().putIfAbsent(this.errors.validationStatus(), this.errors.validation());
		}
	}

	private void replace(@Nullable Content content, Direction direction) {
		if (content != null) {
			content.values().forEach((type) -> replace(type.getSchema(), direction));
		}
	}

	private void replace(@Nullable Schema<?> schema, Direction direction) {
		if (schema == null) {
			return;
		}
		if (schema.get$ref() != null) {
			this.controllerTypes.of(schema.get$ref())
				.ifPresent((type) -> this.schemas.referTo(this.types.javaType(type.getType()), direction, schema));
		}
		parts(schema).forEach((part) -> replace(part, direction));
	}

	private static List<Schema<?>> parts(Schema<?> schema) {
		List<Schema<?>> parts = new ArrayList<>();
		add(schema.getItems(), parts);
		if (schema.getAdditionalProperties() instanceof Schema<?> values) {
			parts.add(values);
		}
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach((part) -> add(part, parts));
		}
		for (List<Schema> alternatives : List.of(orEmpty(schema.getAnyOf()), orEmpty(schema.getOneOf()),
				orEmpty(schema.getAllOf()))) {
			alternatives.forEach((part) -> add(part, parts));
		}
		return parts;
	}

	private static List<Schema> orEmpty(@Nullable List<Schema> schemas) {
		return (schemas != null) ? schemas : List.of();
	}

	private static void add(@Nullable Schema<?> part, List<Schema<?>> parts) {
		if (part != null) {
			parts.add(part);
		}
	}

}
