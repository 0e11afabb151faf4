package io.github.fastapispring.conformance.core_path;

import io.github.fastapispring.ApiRoute;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Path parameters of each scalar type and with each constraint.
 */
@ConformanceApp("path")
class PathApp {

	@ApiRouter
	static class Router {

		@ApiRoute(methods = RequestMethod.GET, path = "/api_route")
		Message nonOperation() {
			return new Message("Hello World");
		}

		@ApiRoute(methods = RequestMethod.GET, path = "/non_decorated_route")
		Message nonDecoratedRoute() {
			return new Message("Hello World");
		}

		@Get("/text")
		String getText() {
			return "Hello World";
		}

	}

	@ApiRouter(prefix = "/path")
	static class PathRouter {

		@Get("/{item_id}")
		String getId(String itemId) {
			return itemId;
		}

		@Get("/str/{item_id}")
		String getStrId(String itemId) {
			return itemId;
		}

		@Get("/int/{item_id}")
		int getIntId(int itemId) {
			return itemId;
		}

		@Get("/float/{item_id}")
		double getFloatId(double itemId) {
			return itemId;
		}

		@Get("/bool/{item_id}")
		boolean getBoolId(boolean itemId) {
			return itemId;
		}

		@Get("/param/{item_id}")
		@Nullable String getPathParamId(@Nullable String itemId) {
			return itemId;
		}

		@Get("/param-minlength/{item_id}")
		String getPathParamMinLength(@Size(min = 3) String itemId) {
			return itemId;
		}

		@Get("/param-maxlength/{item_id}")
		String getPathParamMaxLength(@Size(max = 3) String itemId) {
			return itemId;
		}

		@Get("/param-min_maxlength/{item_id}")
		String getPathParamMinMaxLength(@Size(min = 2, max = 3) String itemId) {
			return itemId;
		}

		@Get("/param-gt/{item_id}")
		double getPathParamGt(@DecimalMin(value = "3", inclusive = false) double itemId) {
			return itemId;
		}

		@Get("/param-gt0/{item_id}")
		double getPathParamGt0(@Positive double itemId) {
			return itemId;
		}

		@Get("/param-ge/{item_id}")
		double getPathParamGe(@DecimalMin("3") double itemId) {
			return itemId;
		}

		@Get("/param-lt/{item_id}")
		double getPathParamLt(@DecimalMax(value = "3", inclusive = false) double itemId) {
			return itemId;
		}

		@Get("/param-lt0/{item_id}")
		double getPathParamLt0(@Negative double itemId) {
			return itemId;
		}

		@Get("/param-le/{item_id}")
		double getPathParamLe(@DecimalMax("3") double itemId) {
			return itemId;
		}

		@Get("/param-lt-gt/{item_id}")
		double getPathParamLtGt(
				@DecimalMin(value = "1", inclusive = false) @DecimalMax(value = "3", inclusive = false) double itemId) {
			return itemId;
		}

		@Get("/param-le-ge/{item_id}")
		double getPathParamLeGe(@DecimalMin("1") @DecimalMax("3") double itemId) {
			return itemId;
		}

		@Get("/param-lt-int/{item_id}")
		int getPathParamLtInt(@DecimalMax(value = "3", inclusive = false) int itemId) {
			return itemId;
		}

		@Get("/param-gt-int/{item_id}")
		int getPathParamGtInt(@DecimalMin(value = "3", inclusive = false) int itemId) {
			return itemId;
		}

		@Get("/param-le-int/{item_id}")
		int getPathParamLeInt(@Max(3) int itemId) {
			return itemId;
		}

		@Get("/param-ge-int/{item_id}")
		int getPathParamGeInt(@Min(3) int itemId) {
			return itemId;
		}

		@Get("/param-lt-gt-int/{item_id}")
		int getPathParamLtGtInt(
				@DecimalMin(value = "1", inclusive = false) @DecimalMax(value = "3", inclusive = false) int itemId) {
			return itemId;
		}

		@Get("/param-le-ge-int/{item_id}")
		int getPathParamLeGeInt(@Min(1) @Max(3) int itemId) {
			return itemId;
		}

	}

	record Message(String message) {

	}

}
