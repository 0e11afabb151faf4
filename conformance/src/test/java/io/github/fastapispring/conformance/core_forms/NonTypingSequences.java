package io.github.fastapispring.conformance.core_forms;

import java.util.List;
import java.util.Set;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Collections of anything.
 */
@ConformanceApp("forms_from_non_typing_sequences")
class NonTypingSequences {

	@ApiRouter
	static class Router {

		@Post("/form/python-list")
		Object postFormParamList(@Form List<Object> items) {
			return items;
		}

		@Post("/form/python-set")
		Object postFormParamSet(@Form Set<Object> items) {
			return items;
		}

		@Post("/form/python-tuple")
		Object postFormParamTuple(@Form List<Object> items) {
			return items;
		}

	}

}
