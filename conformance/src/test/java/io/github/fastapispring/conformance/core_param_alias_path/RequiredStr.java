package io.github.fastapispring.conformance.core_param_alias_path;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Path;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A path parameter under each of its names.
 */
@ConformanceApp("required_str")
class RequiredStr {

	@ApiRouter
	static class Router {

		@Get("/required-str/{p}")
		Object readRequiredStr(@Path String p) {
			return new Answer(p);
		}

		@Get("/required-alias/{p_alias}")
		Object readRequiredAlias(@Path("p_alias") String p) {
			return new Answer(p);
		}

		@Get("/required-validation-alias/{p_val_alias}")
		Object readRequiredValidationAlias(@Path("p_val_alias") String p) {
			return new Answer(p);
		}

		@Get("/required-alias-and-validation-alias/{p_val_alias}")
		Object readRequiredAliasAndValidationAlias(@Path("p_val_alias") String p) {
			return new Answer(p);
		}

	}

	record Answer(String p) {

	}

}
