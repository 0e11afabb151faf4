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

		@Post(path = "/required-str", operationId = "required_str")
		Object readRequiredStr(@Body(embed = true) String p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-str", operationId = "model_required_str")
		Object readModelRequiredStr(BodyModelRequiredStr model) {
			return new Answer(model.p());
		}

		@Post(path = "/required-alias", operationId = "required_alias")
		Object readRequiredAlias(@Body(name = "p_alias", embed = true) String p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-alias", operationId = "model_required_alias")
		Object readModelRequiredAlias(BodyModelRequiredAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/required-validation-alias", operationId = "required_validation_alias")
		Object readRequiredValidationAlias(@Body(name = "p_val_alias", embed = true) String p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-validation-alias", operationId = "model_required_validation_alias")
		Object readModelRequiredValidationAlias(BodyModelRequiredValidationAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/required-alias-and-validation-alias", operationId = "required_alias_and_validation_alias")
		Object readRequiredAliasAndValidationAlias(@Body(name = "p_val_alias", embed = true) String p) {
			return new Answer(p);
		}

		@Post(path = "/model-required-alias-and-validation-alias",
				operationId = "model_required_alias_and_validation_alias")
		Object readModelRequiredAliasAndValidationAlias(BodyModelRequiredAliasAndValidationAlias model) {
			return new Answer(model.p());
		}

	}

	record Answer(String p) {

	}

	record BodyModelRequiredStr(String p) {

	}

	record BodyModelRequiredAlias(@JsonProperty("p_alias") String p) {

	}

	record BodyModelRequiredValidationAlias(@JsonProperty("p_val_alias") String p) {

	}

	record BodyModelRequiredAliasAndValidationAlias(@JsonProperty("p_val_alias") String p) {

	}

}
