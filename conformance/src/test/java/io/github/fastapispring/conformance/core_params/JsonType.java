package io.github.fastapispring.conformance.core_params;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Form;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Post;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A type that is read from JSON text inside a parameter.
 */
@ConformanceApp("json_type")
class JsonType {

	@ApiRouter
	static class Router {

		@Post("/form-json-list")
		List<String> formJsonList(@Form JsonList items) {
			return items.values();
		}

		@Get("/query-json-list")
		List<String> queryJsonList(@Query JsonList items) {
			return items.values();
		}

		@Get("/header-json-list")
		List<String> headerJsonList(@Header JsonList xItems) {
			return xItems.values();
		}

		@Get("/cookie-json-list")
		List<String> cookieJsonList(@Cookie JsonList items) {
			return items.values();
		}

	}

	record JsonList(List<String> values) {

		private static final JsonMapper MAPPER = JsonMapper.shared();

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		static JsonList of(String text) {
			return new JsonList(MAPPER.readValue(text, new TypeReference<List<String>>() {
			}));
		}

		@JsonValue
		public String text() {
			return MAPPER.writeValueAsString(this.values);
		}

	}

}
