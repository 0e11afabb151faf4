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

		@Post(path = "/optional-list-str", operationId = "optional_list_str")
		Object readOptionalListStr(@Body(embed = true) @Nullable List<String> p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-list-str", operationId = "model_optional_list_str")
		Object readModelOptionalListStr(BodyModelOptionalListStr model) {
			return new Answer(model.p());
		}

		@Post(path = "/optional-list-alias", operationId = "optional_list_alias")
		Object readOptionalListAlias(@Body(name = "p_alias", embed = true) @Nullable List<String> p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-list-alias", operationId = "model_optional_list_alias")
		Object readModelOptionalListAlias(BodyModelOptionalListAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/optional-list-validation-alias", operationId = "optional_list_validation_alias")
		Object readOptionalListValidationAlias(@Body(name = "p_val_alias", embed = true) @Nullable List<String> p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-list-validation-alias", operationId = "model_optional_list_validation_alias")
		Object readModelOptionalListValidationAlias(BodyModelOptionalListValidationAlias model) {
			return new Answer(model.p());
		}

		@Post(path = "/optional-list-alias-and-validation-alias",
				operationId = "optional_list_alias_and_validation_alias")
		Object readOptionalListAliasAndValidationAlias(
				@Body(name = "p_val_alias", embed = true) @Nullable List<String> p) {
			return new Answer(p);
		}

		@Post(path = "/model-optional-list-alias-and-validation-alias",
				operationId = "model_optional_list_alias_and_validation_alias")
		Object readModelOptionalListAliasAndValidationAlias(BodyModelOptionalListAliasAndValidationAlias model) {
			return new Answer(model.p());
		}

	}

	record Answer(@Nullable List<String> p) {

	}

	record BodyModelOptionalListStr(@Nullable List<String> p) {

	}

	record BodyModelOptionalListAlias(@JsonProperty("p_alias") @Nullable List<String> p) {

	}

	record BodyModelOptionalListValidationAlias(@JsonProperty("p_val_alias") @Nullable List<String> p) {

	}

	record BodyModelOptionalListAliasAndValidationAlias(@JsonProperty("p_val_alias") @Nullable List<String> p) {

	}

}
