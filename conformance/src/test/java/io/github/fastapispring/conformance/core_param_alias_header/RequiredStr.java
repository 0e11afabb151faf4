package io.github.fastapispring.conformance.core_param_alias_header;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A required header under each of its names, alone and in a model.
 */
@ConformanceApp("required_str")
class RequiredStr {

	@ApiRouter
	static class Router {

		@Get("/required-str")
		Object readRequiredStr(@Header String p) {
			return new Answer(p);
		}

		@Get("/model-required-str")
		Object readModelRequiredStr(@Header Plain model) {
			return new Answer(model.p());
		}

		@Get("/required-alias")
		Object readRequiredAlias(@Header("p_alias") String p) {
			return new Answer(p);
		}

		@Get("/model-required-alias")
		Object readModelRequiredAlias(@Header Aliased model) {
			return new Answer(model.p());
		}

		@Get("/required-validation-alias")
		Object readRequiredValidationAlias(@Header("p_val_alias") String p) {
			return new Answer(p);
		}

		@Get("/model-required-validation-alias")
		Object readModelRequiredValidationAlias(@Header ValidationAliased model) {
			return new Answer(model.p());
		}

		@Get("/required-alias-and-validation-alias")
		Object readRequiredAliasAndValidationAlias(@Header("p_val_alias") String p) {
			return new Answer(p);
		}

		@Get("/model-required-alias-and-validation-alias")
		Object readModelRequiredAliasAndValidationAlias(@Header ValidationAliased model) {
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
