package io.github.fastapispring.conformance.core_param_alias_query;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A required query parameter under each of its names, alone and in a model.
 */
@ConformanceApp("required_str")
class RequiredStr {

	@ApiRouter
	static class Router {

		@Get("/required-str")
		Object readRequiredStr(@Query String p) {
			return new Answer(p);
		}

		@Get("/model-required-str")
		Object readModelRequiredStr(@Query Plain model) {
			return new Answer(model.p());
		}

		@Get("/required-alias")
		Object readRequiredAlias(@Query("p_alias") String p) {
			return new Answer(p);
		}

		@Get("/model-required-alias")
		Object readModelRequiredAlias(@Query Aliased model) {
			return new Answer(model.p());
		}

		@Get("/required-validation-alias")
		Object readRequiredValidationAlias(@Query("p_val_alias") String p) {
			return new Answer(p);
		}

		@Get("/model-required-validation-alias")
		Object readModelRequiredValidationAlias(@Query ValidationAliased model) {
			return new Answer(model.p());
		}

		@Get("/required-alias-and-validation-alias")
		Object readRequiredAliasAndValidationAlias(@Query("p_val_alias") String p) {
			return new Answer(p);
		}

		@Get("/model-required-alias-and-validation-alias")
		Object readModelRequiredAliasAndValidationAlias(@Query ValidationAliased model) {
			return new Answer(model.p());
		}

	}

	record Answer(String p) {

	}

	record Plain(String p) {

	}

	record Aliased(@JsonProperty("p_alias") String p) {

	}

	record ValidationAliased(@JsonProperty("p_val_alias") String p) {

	}

}
