package io.github.fastapispring.conformance.core_response_model;

import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Fields to send and fields to leave out, in nested models, too.
 */
@ConformanceApp("response_model_include_exclude")
class IncludeExclude {

	@ApiRouter
	static class Router {

		@Get(value = "/simple_include", include = { "baz", "ref.foo" })
		Model2 simpleInclude() {
			return new Model2(new Model1("simple_include model foo", "simple_include model bar"),
					"simple_include model2 baz");
		}

		@Get(value = "/simple_include_dict", responseModel = Model2.class, include = { "baz", "ref.foo" })
		Map<String, Object> simpleIncludeDict() {
			return Map.of("ref", Map.of("foo", "simple_include_dict model foo", "bar", "simple_include_dict model bar"),
					"baz", "simple_include_dict model2 baz");
		}

		@Get(value = "/simple_exclude", exclude = "ref.bar")
		Model2 simpleExclude() {
			return new Model2(new Model1("simple_exclude model foo", "simple_exclude model bar"),
					"simple_exclude model2 baz");
		}

		@Get(value = "/simple_exclude_dict", responseModel = Model2.class, exclude = "ref.bar")
		Map<String, Object> simpleExcludeDict() {
			return Map.of("ref", Map.of("foo", "simple_exclude_dict model foo", "bar", "simple_exclude_dict model bar"),
					"baz", "simple_exclude_dict model2 baz");
		}

		@Get(value = "/mixed", include = { "ref2", "name" }, exclude = "ref2.baz")
		Model3 mixed() {
			return new Model3("mixed model3 name", 3,
					new Model2(new Model1("mixed model foo", "mixed model bar"), "mixed model2 baz"));
		}

		@Get(value = "/mixed_dict", responseModel = Model3.class, include = { "ref2", "name" }, exclude = "ref2.baz")
		Map<String, Object> mixedDict() {
			return Map.of("name", "mixed_dict model3 name", "age", 3, "ref2",
					Map.of("ref", Map.of("foo", "mixed_dict model foo", "bar", "mixed_dict model bar"), "baz",
							"mixed_dict model2 baz"));
		}

	}

	record Model1(String foo, String bar) {
	}

	record Model2(Model1 ref, String baz) {
	}

	record Model3(String name, int age, Model2 ref2) {
	}

}
