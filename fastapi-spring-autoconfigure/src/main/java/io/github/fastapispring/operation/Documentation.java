package io.github.fastapispring.operation;

import java.util.List;

import io.github.fastapispring.ApiResponse;

/**
 * What a path operation says for its documentation.
 *
 * @param summary a short title; empty for none
 * @param description Markdown; empty for none
 * @param operationId the operation id; empty for a derived one
 * @param tags the tags of the routers and the operation
 * @param responses additional answers
 * @param deprecated whether it is deprecated
 * @param includeInSchema whether it is documented
 */
public record Documentation(String summary, String description, String operationId, List<String> tags,
		List<ApiResponse> responses, boolean deprecated, boolean includeInSchema) {

}
