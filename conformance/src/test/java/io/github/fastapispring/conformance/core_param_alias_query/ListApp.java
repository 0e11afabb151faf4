package io.github.fastapispring.conformance.core_param_alias_query;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A required list from a query parameter under each of its names, alone and in a model.
 */
@ConformanceApp("list")
class ListApp {

	@ApiRouter
	static class Router {

		@Get("/required-list-str")
		Answer readRequiredListStr(@Query List<String> p) {
			return new Answer(p);
		}

		@Get("/model-required-list-str")
		Answer readModelRequiredListStr(@Query Plain model) {
			return new Answer(model.p());
		}

		@Get("/required-list-alias")
		Answer readRequiredListAlias(@Query("p_alias") List<String> p) {
			return new Answer(p);
		}

		@Get("/model-required-list-alias")
		Answer readModelRequiredListAlias(@Query Aliased model) {
			return new Answer(model.p());
		}

		@Get("/required-list-validation-alias")
		Answer readRequiredListValidationAlias(@Query("p_val_alias") List<String> p) {
			return new Answer(p);
		}

		@Get("/model-required-list-validation-alias")
		Answer readModelRequiredListValidationAlias(@Query ValidationAliased model) {
			return new Answer(model.p());
		}

		@Get("/required-list-alias-and-validation-alias")
		Answer readRequiredListAliasAndValidationAlias(@Query("p_val_alias") List<String> p) {
			return new Answer(p);
		}

		@Get("/model-required-list-alias-and-validation-alias")
		Answer readModelRequiredListAliasAndValidationAlias(@Query ValidationAliased model) {
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
