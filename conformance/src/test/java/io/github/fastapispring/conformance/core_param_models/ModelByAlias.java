package io.github.fastapispring.conformance.core_param_models;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Parameter models whose field has another name in the request.
 */
@ConformanceApp("request_param_model_by_alias")
class ModelByAlias {

	@ApiRouter
	static class Router {

		@Get("/query")
		Object queryModel(@Query Model data) {
			return Map.of("param", data.param());
		}

		@Get("/header")
		Object headerModel(@Header Model data) {
			return Map.of("param", data.param());
		}

		@Get("/cookie")
		Object cookieModel(@Cookie Model data) {
			return Map.of("param", data.param());
		}

	}

	record Model(@JsonProperty("param_alias") String param) {
	}

}
