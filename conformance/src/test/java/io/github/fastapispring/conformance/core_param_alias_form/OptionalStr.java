package io.github.fastapispring.conformance.core_param_alias_form;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * An optional form field under each of its names, alone and in a model.
 */
@ConformanceApp("optional_str")
class OptionalStr {

	@ApiRouter
	static class Router {

		@Post(path = "/optional-str", operationId = "optional_str")
		Object readOptionalStr(@Form @Nullable String p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-str", operationId = "model_optional_str")
		Object readModelOptionalStr(@Form FormModelOptionalStr model) {
			return new Answer(model.p());
		}

		@Post(path = "/optional-alias", operationId = "optional_alias")
		Object readOptionalAlias(@Form("p_alias") @Nullable String p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-alias", operationId = "model_optional_alias")
		Object readModelOptionalAlias(@Form FormModelOptionalAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/optional-validation-alias", operationId = "optional_validation_alias")
		Object readOptionalValidationAlias(@Form("p_val_alias") @Nullable String p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-validation-alias", operationId = "model_optional_validation_alias")
		Object readModelOptionalValidationAlias(@Form FormModelOptionalValidationAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/optional-alias-and-validation-alias", operationId = "optional_alias_and_validation_alias")
		Object readOptionalAliasAndValidationAlias(@Form("p_val_alias") @Nullable String p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-alias-and-validation-alias",
				operationId = "model_optional_alias_and_validation_alias")
		Object readModelOptionalAliasAndValidationAlias(@Form FormModelOptionalAliasAndValidationAlias model) {
			return new Answer(model.p());
		}

	}

	record Answer(@Nullable String p) {

	}

	record FormModelOptionalStr(@Nullable String p) {

	}

	record FormModelOptionalAlias(@JsonProperty("p_alias") @Nullable String p) {

	}

	record FormModelOptionalValidationAlias(@JsonProperty("p_val_alias") @Nullable String p) {

	}

	record FormModelOptionalAliasAndValidationAlias(@JsonProperty("p_val_alias") @Nullable String p) {

	}

}
