package io.github.fastapispring.conformance.core_param_alias_header;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A required list from a header under each of its names, alone and in a model.
 */
@ConformanceApp("list")
class ListApp {

	@ApiRouter
	static class Router {

		@Get("/required-list-str")
		Object readRequiredListStr(@Header List<String> p) {
			return new Answer(p);
		}

		@Get("/model-required-list-str")
		Object readModelRequiredListStr(@Header Plain model) {
			return new Answer(model.p());
		}

		@Get("/required-list-alias")
		Object readRequiredListAlias(@Header("p_alias") List<String> p) {
			return new Answer(p);
		}

		@Get("/model-required-list-alias")
		Object readModelRequiredListAlias(@Header Aliased model) {
			return new Answer(model.p());
		}

		@Get("/required-list-validation-alias")
		Object readRequiredListValidationAlias(@Header("p_val_alias") List<String> p) {
			return new Answer(p);
		}

		@Get("/model-required-list-validation-alias")
		Object readModelRequiredListValidationAlias(@Header ValidationAliased model) {
			return new Answer(model.p());
		}

		@Get("/required-list-alias-and-validation-alias")
		Object readRequiredListAliasAndValidationAlias(@Header("p_val_alias") List<String> p) {
			return new Answer(p);
		}

		@Get("/model-required-list-alias-and-validation-alias")
		Object readModelRequiredListAliasAndValidationAlias(@Header ValidationAliased model) {
			return new Answer(model.p());
		}

	}

	record Answer(List<String> p) {

	}

	record Plain(List<String> p) {

	}

	record Aliased(@JsonProperty("p_alias") List<String> p) {

	}

	record ValidationAliased(@JsonProperty("p_val_alias") List<String> p) {

	}

}
