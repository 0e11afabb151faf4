package io.github.fastapispring.conformance.core_openapi;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.openapi.OperationIdGenerator;

import org.springframework.context.annotation.Bean;

/**
 * Ids of operations that name their routers.
 */
@ConformanceApp("generate_unique_id_function.subrouter_top_level_include_overrides_generate_unique_id")
class GenerateUniqueIdFunction {

	@Bean
	OperationIdGenerator operationIds() {
		Map<Class<?>, String> prefixes = Map.of(Root.class, "foo_", Router.class, "baz_", Subrouter.class, "bar_");
		return (operation, path, method) -> prefixes.get(operation.method().getDeclaringClass())
				+ OperationIdGenerator.FASTAPI.generate(operation, "", method).replace("_post", "");
	}

	@ApiRouter
	static class Root {

		@Post(path = "/", responses = @ApiResponse(status = 404, model = Message[].class))
		List<Item> postRoot(Item item1, Item item2) {
			return List.of(item1, item2);
		}

	}

	@ApiRouter
	static class Router {

		@Post(path = "/router", responses = @ApiResponse(status = 404, model = Message[].class))
		List<Item> postRouter(Item item1, Item item2) {
			return List.of(item1, item2);
		}

	}

	@ApiRouter
	static class Subrouter {

		@Post(path = "/subrouter", responses = @ApiResponse(status = 404, model = Message[].class))
		List<Item> postSubrouter(Item item1, Item item2) {
			return List.of(item1, item2);
		}

	}

	record Item(String name, double price) {

	}

	record Message(String title, String description) {

	}

}
