package io.github.fastapispring.conformance.core_param_alias_form;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A required form field under each of its names, alone and in a model.
 */
@ConformanceApp("required_str")
class RequiredStr {

	@ApiRouter
	static class Router {

		@Post(path = "/required-str", operationId = "required_str")
		Object readRequiredStr(@Form String p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-str", operationId = "model_required_str")
		Object readModelRequiredStr(@Form FormModelRequiredStr model) {
			return new Answer(model.p());
		}

		@Post(path = "/required-alias", operationId = "required_alias")
		Object readRequiredAlias(@Form("p_alias") String p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-alias", operationId = "model_required_alias")
		Object readModelRequiredAlias(@Form FormModelRequiredAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/required-validation-alias", operationId = "required_validation_alias")
		Object readRequiredValidationAlias(@Form("p_val_alias") String p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-validation-alias", operationId = "model_required_validation_alias")
		Object readModelRequiredValidationAlias(@Form FormModelRequiredValidationAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/required-alias-and-validation-alias", operationId = "required_alias_and_validation_alias")
		Object readRequiredAliasAndValidationAlias(@Form("p_val_alias") String p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-alias-and-validation-alias",
				operationId = "model_required_alias_and_validation_alias")
		Object readModelRequiredAliasAndValidationAlias(@Form FormModelRequiredAliasAndValidationAlias model) {
			return new Answer(model.p());
		}

	}

	record Answer(String p) {

	}

	record FormModelRequiredStr(String p) {

	}

	record FormModelRequiredAlias(@JsonProperty("p_alias") String p) {

	}

	record FormModelRequiredValidationAlias(@JsonProperty("p_val_alias") String p) {

	}

	record FormModelRequiredAliasAndValidationAlias(@JsonProperty("p_val_alias") String p) {

	}

}
