package io.github.fastapispring.conformance.path_params;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A path parameter that takes the rest of the path.
 */
@ConformanceApp("tutorial004")
class Tutorial004 {

	@ApiRouter
	static class Router {

		@Get("/files/{*file_path}")
		Object readFile(String filePath) {
			return Map.of("file_path", filePath);
		}

	}

}
