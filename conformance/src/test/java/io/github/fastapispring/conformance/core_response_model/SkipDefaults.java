package io.github.fastapispring.conformance.core_response_model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Partial;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Fields left out because nobody set them, because they have their default, or because
 * they are null.
 */
@ConformanceApp("skip_defaults")
class SkipDefaults {

	@ApiRouter
	static class Router {

		@Get(value = "/", responseModel = Model.class, excludeUnset = true)
		Map<String, Object> getRoot() {
			return Map.of("sub", Map.of(), "y", 1, "z", 0);
		}

		@Get(value = "/exclude_unset", responseModel = ModelDefaults.class, excludeUnset = true)
		Partial<ModelDefaults> getExcludeUnset() {
			return xAndY();
		}

		@Get(value = "/exclude_defaults", excludeDefaults = true)
		ModelDefaults getExcludeDefaults() {
			return new ModelDefaults(null, null, "y", "z");
		}

		@Get(value = "/exclude_none", excludeNull = true)
		ModelDefaults getExcludeNone() {
			return new ModelDefaults(null, null, "y", "z");
		}

		@Get(value = "/exclude_unset_none", responseModel = ModelDefaults.class, excludeUnset = true,
				excludeNull = true)
		Partial<ModelDefaults> getExcludeUnsetNone() {
			return xAndY();
		}

		@Get(value = "/iterable_exclude_unset", responseModel = ModelDefaults.class, excludeUnset = true)
		Flux<Partial<ModelDefaults>> getIterableExcludeUnset() {
			return Flux.just(xAndY());
		}

		@Get(value = "/iterable_exclude_defaults", excludeDefaults = true)
		List<ModelDefaults> getIterableExcludeDefaults() {
			return List.of(new ModelDefaults(null, null, "y", "z"));
		}

		@Get(value = "/iterable_exclude_none", excludeNull = true)
		Flux<ModelDefaults> getIterableExcludeNone() {
			return Flux.just(new ModelDefaults(null, null, "y", "z"));
		}

		private static Partial<ModelDefaults> xAndY() {
			Map<String, @Nullable Object> values = new HashMap<>();
			values.put("x", null);
			values.put("y", "y");
			return Partial.of(ModelDefaults.class, values);
		}

	}

	record SubModel(@Default("foo") @Nullable String a) {
	}

	record Model(@Nullable Integer x, SubModel sub) {
	}

	record ModelDefaults(@Nullable String w, @Nullable String x, @Default("y") String y, @Default("z") String z) {
	}

}
