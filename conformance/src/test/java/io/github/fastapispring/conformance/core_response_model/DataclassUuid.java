package io.github.fastapispring.conformance.core_response_model;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A record with a UUID.
 */
@ConformanceApp("pydanticv2_dataclasses_uuid_stringified_annotations")
class DataclassUuid {

	@ApiRouter
	static class Router {

		@Get("/item")
		Item readItem() {
			return new Item(UUID.randomUUID(), "Island In The Moon", 12.99, List.of("breater"),
					"A place to be playin' and havin' fun", null);
		}

	}

	record Item(UUID id, String name, double price, @Default List<String> tags, @Nullable String description,
			@Nullable Double tax) {
	}

}
