package io.github.fastapispring.conformance.core_exception_handlers;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Our exception and that of the framework below.
 */
@ConformanceApp("starlette_exception")
class StarletteException {

	@ApiRouter
	static class Router {

		private final Map<String, String> items = Map.of("foo", "The Foo Wrestlers");

		@Get("/items/{item_id}")
		Object readItem(String itemId) {
			String item = this.items.get(itemId);
			if (item == null) {
				throw new HttpException(404, "Item not found", Map.of("X-Error", "Some custom header"));
			}
			return Map.of("item", item);
		}

		@Get("/http-no-body-statuscode-exception")
		void noBodyStatusCodeException() {
			throw new HttpException(204);
		}

		@Get("/http-no-body-statuscode-with-detail-exception")
		void noBodyStatusCodeWithDetailException() {
			throw new HttpException(204, "I should just disappear!");
		}

		@Get("/starlette-items/{item_id}")
		Object readStarletteItem(String itemId) {
			String item = this.items.get(itemId);
			if (item == null) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Item not found");
			}
			return Map.of("item", item);
		}

	}

}
