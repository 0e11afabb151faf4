package io.github.fastapispring.conformance.query_param_models;

import com.fasterxml.jackson.annotation.JsonProperty;

// What the items of this chapter's applications can be ordered by.
enum OrderBy {

	@JsonProperty("created_at")
	CREATED_AT,

	@JsonProperty("updated_at")
	UPDATED_AT

}
