package io.github.fastapispring.openapi;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;

import io.github.fastapispring.operation.InvalidDeclarationsException;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Problem;

/**
 * Merges what an operation says as JSON into what is written of it: FastAPI's
 * {@code openapi_extra}. Objects are merged, lists are appended.
 */
final class OperationExtra {

	private OperationExtra() {
	}

	/**
	 * Tells whether what an operation says can be merged.
	 * @param operation the operation
	 * @throws InvalidDeclarationsException when it is no JSON object
	 */
	static void check(PathOperation operation) {
		String extra = operation.documentation().openapiExtra();
		if (!extra.isEmpty() && !(SchemaAnnotations.json(extra) instanceof Map)) {
			throw new InvalidDeclarationsException(List.of(Problem.of(operation.method(),
					"Its openapiExtra is no JSON object: " + extra + ".", "Write a JSON object.")));
		}
	}

	static Operation merge(String extra, Operation operation) {
		ObjectMapper mapper = Json31.mapper();
		try {
			ObjectNode written = mapper.valueToTree(operation);
			merge(mapper.readTree(extra), written);
			return mapper.treeToValue(written, Operation.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The openapiExtra of " + operation.getOperationId() + " is refused", ex);
		}
	}

	private static void merge(JsonNode extra, ObjectNode target) {
		for (Map.Entry<String, JsonNode> entry : extra.properties()) {
			if (entry.getValue().isObject() && target.get(entry.getKey()) instanceof ObjectNode child) {
				merge(entry.getValue(), child);
			}
			else if (entry.getValue().isArray() && target.get(entry.getKey()) instanceof ArrayNode elements) {
				entry.getValue().forEach(elements::add);
			}
			else {
				target.set(entry.getKey(), entry.getValue());
			}
		}
	}

}
