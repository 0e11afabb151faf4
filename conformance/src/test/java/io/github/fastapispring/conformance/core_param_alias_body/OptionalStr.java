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
		Object readOptionalStr(@Body(embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post("/model-optional-str")
		Object readModelOptionalStr(BodyModelOptionalStr model) {
			return new Answer(model.p());
		}

		@Post("/optional-alias")
		Object readOptionalAlias(@Body(name = "p_alias", embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post("/model-optional-alias")
		Object readModelOptionalAlias(BodyModelOptionalAlias model) {
			return new Answer(model.p());
		}

		@Post("/optional-validation-alias")
		Object readOptionalValidationAlias(@Body(name = "p_val_alias", embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post("/model-optional-validation-alias")
		Object readModelOptionalValidationAlias(BodyModelOptionalValidationAlias model) {
			return new Answer(model.p());
		}

		@Post("/optional-alias-and-validation-alias")
		Object readOptionalAliasAndValidationAlias(@Body(name = "p_val_alias", embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post("/model-optional-alias-and-validation-alias")
		Object readModelOptionalAliasAndValidationAlias(BodyModelOptionalAliasAndValidationAlias model) {
			return new Answer(model.p());
		}

	}

	record Answer(@Nullable String p) {

	}

	record BodyModelOptionalStr(@Nullable String p) {

	}

	record BodyModelOptionalAlias(@JsonProperty("p_alias") @Nullable String p) {

	}

	record BodyModelOptionalValidationAlias(@JsonProperty("p_val_alias") @Nullable String p) {

	}

	record BodyModelOptionalAliasAndValidationAlias(@JsonProperty("p_val_alias") @Nullable String p) {

	}

}
