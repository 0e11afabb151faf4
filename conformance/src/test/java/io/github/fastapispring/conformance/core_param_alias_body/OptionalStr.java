package io.github.fastapispring.conformance.core_param_alias_body;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * An optional body field under each of its names, alone and in a model.
 */
@ConformanceApp("optional_str")
class OptionalStr {

	@ApiRouter
	static class Router {

		@Post("/optional-str")
		Answer readOptionalStr(@Body(embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post("/model-optional-str")
		Answer readModelOptionalStr(Plain model) {
			return new Answer(model.p());
		}

		@Post("/optional-alias")
		Answer readOptionalAlias(@Body(name = "p_alias", embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post("/model-optional-alias")
		Answer readModelOptionalAlias(Aliased model) {
			return new Answer(model.p());
		}

		@Post("/optional-validation-alias")
		Answer readOptionalValidationAlias(@Body(name = "p_val_alias", embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post("/model-optional-validation-alias")
		Answer readModelOptionalValidationAlias(ValidationAliased model) {
			return new Answer(model.p());
		}

		@Post("/optional-alias-and-validation-alias")
		Answer readOptionalAliasAndValidationAlias(@Body(name = "p_val_alias", embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post("/model-optional-alias-and-validation-alias")
		Answer readModelOptionalAliasAndValidationAlias(ValidationAliased model) {
			return new Answer(model.p());
		}

	}

	record Answer(@Nullable String p) {

	}

	record Plain(@Nullable String p) {

	}

	record Aliased(@JsonProperty("p_alias") @Nullable String p) {

	}

	record ValidationAliased(@JsonProperty("p_val_alias") @Nullable String p) {

	}

}
