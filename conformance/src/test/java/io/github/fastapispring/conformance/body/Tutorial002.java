package io.github.fastapispring.conformance.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A model as the body, and an answer that adds to it.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Post("/items/")
		Object createItem(Item item) {
			return new TaxedItem(item, (item.tax() != null) ? item.price() + item.tax() : null);
		}

	}

	record TaxedItem(@JsonUnwrapped Item item,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double priceWithTax) {
	}

}
