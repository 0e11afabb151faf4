package io.github.fastapispring.conformance.core_param_alias_body;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A required body field under each of its names, alone and in a model.
 */
@ConformanceApp("required_str")
class RequiredStr {

	@ApiRouter
	static class Router {

		@Post("/required-str")
		Answer readRequiredStr(@Body(embed = true) String p) {
			return new Answer(p);
		}

		@Post("/model-required-str")
		Answer readModelRequiredStr(Plain model) {
			return new Answer(model.p());
		}

		@Post("/required-alias")
		Answer readRequiredAlias(@Body(name = "p_alias", embed = true) String p) {
			return new Answer(p);
		}

		@Post("/model-required-alias")
		Answer readModelRequiredAlias(Aliased model) {
			return new Answer(model.p());
		}

		@Post("/required-validation-alias")
		Answer readRequiredValidationAlias(@Body(name = "p_val_alias", embed = true) String p) {
			return new Answer(p);
		}

		@Post("/model-required-validation-alias")
		Answer readModelRequiredValidationAlias(ValidationAliased model) {
			return new Answer(model.p());
		}

		@Post("/required-alias-and-validation-alias")
		Answer readRequiredAliasAndValidationAlias(@Body(name = "p_val_alias", embed = true) String p) {
			return new Answer(p);
		}

		@Post("/model-required-alias-and-validation-alias")
		Answer readModelRequiredAliasAndValidationAlias(ValidationAliased model) {
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
