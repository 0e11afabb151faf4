package io.github.fastapispring.conformance.body_multiple_params;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A body that may be left out.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Put("/items/{item_id}")
		Object updateItem(@Schema(title = "The ID of the item to get") @Min(0) @Max(1000) int itemId,
				@Nullable String q, @Nullable Item item) {
			return new Results(itemId, q, item);
		}

	}

	record Results(int itemId, @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String q,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Item item) {
	}

}
