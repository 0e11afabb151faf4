package io.github.fastapispring.conformance.query_params_str_validations;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What most of this chapter's applications answer.
 *
 * @param items the items
 * @param q the query, left out when it is empty
 */
record FoundItems(List<Item> items, @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String q) {

	FoundItems(@Nullable String q) {
		this(List.of(new Item("Foo"), new Item("Bar")), q);
	}

	record Item(String itemId) {
	}

}
