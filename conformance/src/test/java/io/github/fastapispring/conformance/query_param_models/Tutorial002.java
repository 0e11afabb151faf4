package io.github.fastapispring.conformance.query_param_models;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.ForbidExtra;
import io.github.fastapispring.Get;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

/**
 * Query parameters that make one model, which allows no others.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems(@Query FilterParams filterQuery) {
			return filterQuery;
		}

	}

	@ForbidExtra
	record FilterParams(@Default("100") @Positive @Max(100) int limit, @Default("0") @Min(0) int offset,
			@Default("created_at") OrderBy orderBy, @Default( {
			}) List<String> tags){
	}

}
