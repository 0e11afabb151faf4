package io.github.fastapispring.conformance.path_params_numeric_validations;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;

/**
 * A path parameter greater than one number and not greater than another.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@ApiRouter
	static class Router {

		@Get("/items/{item_id}")
		Object readItems(@Schema(title = "The ID of the item to get") @Positive @Max(1000) int itemId, String q) {
			return new FoundItem(itemId, q);
		}

	}

}
