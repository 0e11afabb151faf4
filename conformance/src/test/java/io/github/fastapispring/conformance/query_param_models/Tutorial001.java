package io.github.fastapispring.conformance.query_param_models;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

/**
 * Query parameters that make one model.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Query FilterParams filterQuery) {
			return filterQuery;
		}

	}

	record FilterParams(@Default("100") @Positive @Max(100) int limit, @Default("0") @Min(0) int offset,
			@Default("created_at") OrderBy orderBy, @Default( {
			}) List<String> tags){
	}

}
