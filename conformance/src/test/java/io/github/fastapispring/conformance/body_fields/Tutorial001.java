package io.github.fastapispring.conformance.body_fields;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A model with constraints, embedded in the body under its name.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Put("/items/{item_id}")
		Object updateItem(int itemId, @Body(embed = true) Item item) {
			return new UpdatedItem(itemId, item);
		}

	}

	record Item(String name,
			@Schema(title = "The description of the item") @Size(max = 300) @Nullable String description,
			@Schema(description = "The price must be greater than zero") @Positive double price, @Nullable Double tax) {
	}

	record UpdatedItem(int itemId, Item item) {
	}

}
