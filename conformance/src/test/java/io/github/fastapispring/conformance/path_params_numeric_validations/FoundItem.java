package io.github.fastapispring.conformance.path_params_numeric_validations;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What this chapter's applications answer.
 *
 * @param itemId the item
 * @param q the query, left out when it is empty
 */
record FoundItem(int itemId, @JsonInclude(JsonInclude.Include.NON_EMPTY) String q) {
}
