package io.github.fastapispring.conformance.path_params_numeric_validations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

/**
 * Limits for an integer in the path and a floating-point number in the query.
 */
@ConformanceApp("tutorial006")
class Tutorial006 {

	@ApiRouter
	static class Router {

		@Get("/items/{item_id}")
		Object readItems(@Schema(title = "The ID of the item to get") @Min(0) @Max(1000) int itemId, String q,
				@Positive @DecimalMax(value = "10.5", inclusive = false) double size) {
			return new SizedItem(itemId, q, size);
		}

	}

	record SizedItem(int itemId, @JsonInclude(JsonInclude.Include.NON_EMPTY) String q, double size) {
	}

}
