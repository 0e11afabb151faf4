package io.github.fastapispring.conformance.core_response;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Delete;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A status set by the handler wins over a declared one that allows no body.
 */
@ConformanceApp("response_set_response_code_empty")
class ResponseSetResponseCodeEmpty {

	@ApiRouter
	static class Router {

		@Delete(value = "/{id}", status = 204)
		Map<String, Object> deleteDeployment(int id, ServerHttpResponse response) {
			response.setStatusCode(HttpStatus.BAD_REQUEST);
			return Map.of("msg", "Status overwritten", "id", id);
		}

	}

}
