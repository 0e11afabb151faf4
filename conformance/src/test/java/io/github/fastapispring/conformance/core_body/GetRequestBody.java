package io.github.fastapispring.conformance.core_body;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A body on GET.
 */
@ConformanceApp("get_request_body")
class GetRequestBody {

	@ApiRouter
	static class Router {

		@Get("/product")
		Object createItem(@Body Product product) {
			return product;
		}

	}

	record Product(String name, @Schema(types = "string") @Nullable String description, double price) {
	}

}
