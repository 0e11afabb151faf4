package io.github.fastapispring.conformance.core_param_alias_cookie;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A required cookie under each of its names, alone and in a model.
 */
@ConformanceApp("required_str")
class RequiredStr {

	@ApiRouter
	static class Router {

		@Get("/required-str")
		Object readRequiredStr(@Cookie String p) {
			return new Answer(p);
		}

		@Get("/model-required-str")
		Object readModelRequiredStr(@Cookie Plain model) {
			return new Answer(model.p());
		}

		@Get("/required-alias")
		Object readRequiredAlias(@Cookie("p_alias") String p) {
			return new Answer(p);
		}

		@Get("/model-required-alias")
		Object readModelRequiredAlias(@Cookie Aliased model) {
			return new Answer(model.p());
		}

		@Get("/required-validation-alias")
		Object readRequiredValidationAlias(@Cookie("p_val_alias") String p) {
			return new Answer(p);
		}

		@Get("/model-required-validation-alias")
		Object readModelRequiredValidationAlias(@Cookie ValidationAliased model) {
			return new Answer(model.p());
		}

		@Get("/required-alias-and-validation-alias")
		Object readRequiredAliasAndValidationAlias(@Cookie("p_val_alias") String p) {
			return new Answer(p);
		}

		@Get("/model-required-alias-and-validation-alias")
		Object readModelRequiredAliasAndValidationAlias(@Cookie ValidationAliased model) {
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
