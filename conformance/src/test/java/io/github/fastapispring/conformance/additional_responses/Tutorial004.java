package io.github.fastapispring.conformance.additional_responses;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * Answers that several operations may share.
 */
@ConformanceApp("tutorial004")
class Tutorial004 {

	@ApiRouter
	static class Router {

		@Get(path = "/items/{item_id}",
				responses = { @ApiResponse(status = 404, description = "Item not found"),
						@ApiResponse(status = 302, description = "The item was moved"),
						@ApiResponse(status = 403, description = "Not enough privileges"),
						@ApiResponse(status = 200, mediaTypes = "image/png") })
		Item readItem(String itemId, @Nullable Boolean img) {
			return new Item("foo", "there goes my hero");
		}

	}

}
