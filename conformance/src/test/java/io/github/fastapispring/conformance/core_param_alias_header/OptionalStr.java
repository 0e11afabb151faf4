package io.github.fastapispring.conformance.core_param_alias_header;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * An optional header under each of its names, alone and in a model.
 */
@ConformanceApp("optional_str")
class OptionalStr {

	@ApiRouter
	static class Router {

		@Get("/optional-str")
		Object readOptionalStr(@Header @Nullable String p) {
			return new Answer(p);
		}

		@Get("/model-optional-str")
		Object readModelOptionalStr(@Header Plain model) {
			return new Answer(model.p());
		}

		@Get("/optional-alias")
		Object readOptionalAlias(@Header("p_alias") @Nullable String p) {
			return new Answer(p);
		}

		@Get("/model-optional-alias")
		Object readModelOptionalAlias(@Header Aliased model) {
			return new Answer(model.p());
		}

		@Get("/optional-validation-alias")
		Object readOptionalValidationAlias(@Header("p_val_alias") @Nullable String p) {
			return new Answer(p);
		}

		@Get("/model-optional-validation-alias")
		Object readModelOptionalValidationAlias(@Header ValidationAliased model) {
			return new Answer(model.p());
		}

		@Get("/optional-alias-and-validation-alias")
		Object readOptionalAliasAndValidationAlias(@Header("p_val_alias") @Nullable String p) {
			return new Answer(p);
		}

		@Get("/model-optional-alias-and-validation-alias")
		Object readModelOptionalAliasAndValidationAlias(@Header ValidationAliased model) {
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
