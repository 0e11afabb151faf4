package io.github.fastapispring.openapi;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;

/**
 * Merges what an operation says as JSON into what is written of it: FastAPI's
 * {@code openapi_extra}.
 */
final class OperationExtra {

	private OperationExtra() {
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
			else {
				target.set(entry.getKey(), entry.getValue());
			}
		}
	}

}
