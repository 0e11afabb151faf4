package io.github.fastapispring.conformance.core_response;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A handler without a result and a status without a body.
 */
@ConformanceApp("return_none_stringified_annotations.no_content")
class ReturnNone {

	@ApiRouter
	static class Router {

		@Get(value = "/no-content", status = 204)
		void returnNoContent() {
		}

	}

}
