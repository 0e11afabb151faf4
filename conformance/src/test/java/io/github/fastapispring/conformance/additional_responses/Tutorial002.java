package io.github.fastapispring.conformance.additional_responses;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may be an image, too.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get(path = "/items/{item_id}", responses = @ApiResponse(status = 200,
				description = "Return the JSON item or an image.", mediaTypes = "image/png"))
		Item readItem(String itemId, @Nullable Boolean img) {
			return new Item("foo", "there goes my hero");
		}

	}

}
