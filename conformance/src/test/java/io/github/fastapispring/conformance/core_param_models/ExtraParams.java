package io.github.fastapispring.conformance.core_param_models;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Parameter models that keep what they do not declare.
 */
@ConformanceApp("query_cookie_header_model_extra_params")
class ExtraParams {

	@ApiRouter
	static class Router {

		@Get("/query")
		Object queryModelWithExtra(@Query Model data) {
			return data;
		}

		@Get("/header")
		Object headerModelWithExtra(@Header Model data) {
			return data;
		}

		@Get("/cookie")
		Object cookiesModelWithExtra(@Cookie Model data) {
			return data;
		}

		@Get("/header-requires-hyphen")
		Object headerModelRequiresHyphen(@Header AuthHeaders data) {
			return data;
		}

	}

	record Model(String param, @JsonAnySetter @JsonAnyGetter Map<String, Object> extra) {
	}

	record AuthHeaders(String xUserId) {
	}

}
