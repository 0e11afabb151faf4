package io.github.fastapispring.conformance.probe_forms;

import java.util.List;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.ForbidExtra;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Fields and models of forms, echoed.
 */
@ConformanceApp("main")
class Main {

	@ApiRouter
	static class Router {

		@Post("/fields")
		Object fields(@Form String a, @Form @Default("1") int n, @Form @Default("false") boolean b,
				@Form @Default List<Integer> l) {
			return new Fields(a, n, b, l);
		}

		@Post("/alias")
		Object alias(@Form("a-alias") @Size(min = 2) String a) {
			return a;
		}

		@Post("/model")
		Object model(@Form Model m) {
			return m;
		}

	}

	record Fields(String a, int n, boolean b, List<Integer> l) {
	}

	@ForbidExtra
	record Model(@Size(min = 2) String user, @Nullable Integer age, @Default List<String> tags) {
	}

}
