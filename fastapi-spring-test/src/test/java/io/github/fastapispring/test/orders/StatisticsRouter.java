package io.github.fastapispring.test.orders;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;

/**
 * Another router.
 */
@ApiRouter(prefix = "/statistics")
class StatisticsRouter {

	@Get("/count")
	int count() {
		return 100;
	}

}
