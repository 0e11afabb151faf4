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

		@Post(path = "/optional-str", operationId = "optional_str")
		Object readOptionalStr(@Body(embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-str", operationId = "model_optional_str")
		Object readModelOptionalStr(BodyModelOptionalStr model) {
			return new Answer(model.p());
		}

		@Post(path = "/optional-alias", operationId = "optional_alias")
		Object readOptionalAlias(@Body(name = "p_alias", embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-alias", operationId = "model_optional_alias")
		Object readModelOptionalAlias(BodyModelOptionalAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/optional-validation-alias", operationId = "optional_validation_alias")
		Object readOptionalValidationAlias(@Body(name = "p_val_alias", embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-validation-alias", operationId = "model_optional_validation_alias")
		Object readModelOptionalValidationAlias(BodyModelOptionalValidationAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/optional-alias-and-validation-alias", operationId = "optional_alias_and_validation_alias")
		Object readOptionalAliasAndValidationAlias(@Body(name = "p_val_alias", embed = true) @Nullable String p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-alias-and-validation-alias",
				operationId = "model_optional_alias_and_validation_alias")
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
