package io.github.fastapispring.conformance.core_forms;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Forms as a whole, with defaults and with fields that nobody declared.
 */
@ConformanceApp("forms_single_model")
class SingleModel {

	@ApiRouter
	static class Router {

		@Post("/form/")
		Object postForm(@Form FormModel user) {
			return user;
		}

		@Post("/form-extra-allow/")
		Object postFormExtraAllow(@Form FormModelExtraAllow params) {
			return params;
		}

	}

	record FormModel(String username, String lastname, @Nullable Integer age, @Default( {
			"foo", "bar" }) List<String> tags, @JsonProperty("with") @Default("nothing") String aliasWith){
	}

	record FormModelExtraAllow(String param, @JsonAnySetter @JsonAnyGetter Map<String, Object> extra) {
	}

}
