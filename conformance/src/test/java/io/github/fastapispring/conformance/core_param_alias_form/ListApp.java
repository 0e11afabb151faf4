package io.github.fastapispring.conformance.core_param_alias_form;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A required list from a form field under each of its names, alone and in a model.
 */
@ConformanceApp("list")
class ListApp {

	@ApiRouter
	static class Router {

		@Post(path = "/required-list-str", operationId = "required_list_str")
		Object readRequiredListStr(@Form List<String> p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-list-str", operationId = "model_required_list_str")
		Object readModelRequiredListStr(@Form FormModelRequiredListStr model) {
			return new Answer(model.p());
		}

		@Post(path = "/required-list-alias", operationId = "required_list_alias")
		Object readRequiredListAlias(@Form("p_alias") List<String> p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-list-alias", operationId = "model_required_list_alias")
		Object readModelRequiredListAlias(@Form FormModelRequiredListAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/required-list-validation-alias", operationId = "required_list_validation_alias")
		Object readRequiredListValidationAlias(@Form("p_val_alias") List<String> p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-list-validation-alias", operationId = "model_required_list_validation_alias")
		Object readModelRequiredListValidationAlias(@Form FormModelRequiredListValidationAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/required-list-alias-and-validation-alias",
				operationId = "required_list_alias_and_validation_alias")
		Object readRequiredListAliasAndValidationAlias(@Form("p_val_alias") List<String> p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-list-alias-and-validation-alias",
				operationId = "model_required_list_alias_and_validation_alias")
		Object readModelRequiredListAliasAndValidationAlias(@Form FormModelRequiredListAliasAndValidationAlias model) {
			return new Answer(model.p());
		}

	}

	record Answer(List<String> p) {

	}

	record FormModelRequiredListStr(List<String> p) {

	}

	record FormModelRequiredListAlias(@JsonProperty("p_alias") List<String> p) {

	}

	record FormModelRequiredListValidationAlias(@JsonProperty("p_val_alias") List<String> p) {

	}

	record FormModelRequiredListAliasAndValidationAlias(@JsonProperty("p_val_alias") List<String> p) {

	}

}
