package io.github.fastapispring.conformance.core_query;

import java.util.Set;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An optional set in the query with a limit to its size.
 */
@ConformanceApp("nested_annotated_in_sequence")
class NestedAnnotatedInSequence {

	@ApiRouter
	static class Router {

		@Get("/")
		Object readRoot(@Size(max = 3) @Nullable Set<String> foo) {
			return new Answer(foo);
		}

	}

	record Answer(@Nullable Set<String> foo) {

	}

}
