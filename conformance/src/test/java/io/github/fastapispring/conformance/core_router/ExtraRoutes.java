package io.github.fastapispring.conformance.core_router;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.RequestMethod;

import io.github.fastapispring.ApiRoute;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Delete;
import io.github.fastapispring.Head;
import io.github.fastapispring.Options;
import io.github.fastapispring.Patch;
import io.github.fastapispring.Trace;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Every HTTP method, with a body where it is unusual.
 */
@ConformanceApp("extra_routes")
class ExtraRoutes {

	@ApiRouter("/items/{item_id}")
	static class Router {

		@ApiRoute(methods = RequestMethod.GET)
		Object getItems(String itemId) {
			return Map.of("item_id", itemId);
		}

		@Delete
		Object deleteItem(String itemId, Item item) {
			return Map.of("item_id", itemId, "item", item);
		}

		@Head
		void headItem(String itemId, ServerHttpResponse response) {
			response.getHeaders().set("x-fastapi-item-id", itemId);
		}

		@Options
		void optionsItem(String itemId, ServerHttpResponse response) {
			response.getHeaders().set("x-fastapi-item-id", itemId);
		}

		@Patch
		Object patchItem(String itemId, Item item) {
			return Map.of("item_id", itemId, "item", item);
		}

		@Trace
		void traceItem(String itemId, ServerHttpResponse response) {
			response.getHeaders().set(HttpHeaders.CONTENT_TYPE, "message/http");
		}

	}

	@ApiRouter
	static class NotDecorated {

		@ApiRoute(methods = RequestMethod.GET, path = "/items-not-decorated/{item_id}")
		Object getNotDecorated(String itemId) {
			return Map.of("item_id", itemId);
		}

	}

	record Item(String name, @Nullable Double price) {
	}

}
