package io.github.fastapispring.conformance.core_param_alias_body;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * An optional list from a body field under each of its names, alone and in a model.
 */
@ConformanceApp("optional_list")
class OptionalList {

	@ApiRouter
	static class Router {

		@Post("/optional-list-str")
		Answer readOptionalListStr(@Body(embed = true) @Nullable List<String> p) {
			return new Answer(p);
		}

		@Post("/model-optional-list-str")
		Answer readModelOptionalListStr(Plain model) {
			return new Answer(model.p());
		}

		@Post("/optional-list-alias")
		Answer readOptionalListAlias(@Body(name = "p_alias", embed = true) @Nullable List<String> p) {
			return new Answer(p);
		}

		@Post("/model-optional-list-alias")
		Answer readModelOptionalListAlias(Aliased model) {
			return new Answer(model.p());
		}

		@Post("/optional-list-validation-alias")
		Answer readOptionalListValidationAlias(@Body(name = "p_val_alias", embed = true) @Nullable List<String> p) {
			return new Answer(p);
		}

		@Post("/model-optional-list-validation-alias")
		Answer readModelOptionalListValidationAlias(ValidationAliased model) {
			return new Answer(model.p());
		}

		@Post("/optional-list-alias-and-validation-alias")
		Answer readOptionalListAliasAndValidationAlias(
				@Body(name = "p_val_alias", embed = true) @Nullable List<String> p) {
			return new Answer(p);
		}

		@Post("/model-optional-list-alias-and-validation-alias")
		Answer readModelOptionalListAliasAndValidationAlias(ValidationAliased model) {
			return new Answer(model.p());
		}

	}

	record Answer(@Nullable List<String> p) {

	}

	record Plain(@Nullable List<String> p) {

	}

	record Aliased(@JsonProperty("p_alias") @Nullable List<String> p) {

	}

	record ValidationAliased(@JsonProperty("p_val_alias") @Nullable List<String> p) {

	}

}
