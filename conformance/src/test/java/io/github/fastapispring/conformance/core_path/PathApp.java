package io.github.fastapispring.conformance.core_path;

import io.github.fastapispring.ApiRoute;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.core_query.QueryApp;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Path parameters of each scalar type and with each constraint, beside the query
 * parameters of {@link QueryApp}.
 */
@ConformanceApp(value = "path",
		properties = { "fastapi.openapi.external-docs.description = External API documentation.",
				"fastapi.openapi.external-docs.url = https://docs.example.com/api-general" })
@Import({ QueryApp.Router.class, QueryApp.QueryRouter.class })
public class PathApp {

	@ApiRouter
	public static class Router {

		@ApiRoute(methods = RequestMethod.GET, path = "/api_route")
		Object nonOperation() {
			return new Message("Hello World");
		}

		@ApiRoute(methods = RequestMethod.GET, path = "/non_decorated_route")
		Object nonDecoratedRoute() {
			return new Message("Hello World");
		}

		@Get("/text")
		Object getText() {
			return "Hello World";
		}

	}

	@ApiRouter(prefix = "/path")
	public static class PathRouter {

		@Get("/{item_id}")
		Object getId(Object itemId) {
			return itemId;
		}

		@Get("/str/{item_id}")
		Object getStrId(String itemId) {
			return itemId;
		}

		@Get("/int/{item_id}")
		Object getIntId(int itemId) {
			return itemId;
		}

		@Get("/float/{item_id}")
		Object getFloatId(double itemId) {
			return itemId;
		}

		@Get("/bool/{item_id}")
		Object getBoolId(boolean itemId) {
			return itemId;
		}

		@Get("/param/{item_id}")
		@Nullable Object getPathParamId(@Nullable String itemId) {
			return itemId;
		}

		@Get("/param-minlength/{item_id}")
		Object getPathParamMinLength(@Size(min = 3) String itemId) {
			return itemId;
		}

		@Get("/param-maxlength/{item_id}")
		Object getPathParamMaxLength(@Size(max = 3) String itemId) {
			return itemId;
		}

		@Get("/param-min_maxlength/{item_id}")
		Object getPathParamMinMaxLength(@Size(min = 2, max = 3) String itemId) {
			return itemId;
		}

		@Get("/param-gt/{item_id}")
		Object getPathParamGt(@DecimalMin(value = "3", inclusive = false) double itemId) {
			return itemId;
		}

		@Get("/param-gt0/{item_id}")
		Object getPathParamGt0(@Positive double itemId) {
			return itemId;
		}

		@Get("/param-ge/{item_id}")
		Object getPathParamGe(@DecimalMin("3") double itemId) {
			return itemId;
		}

		@Get("/param-lt/{item_id}")
		Object getPathParamLt(@DecimalMax(value = "3", inclusive = false) double itemId) {
			return itemId;
		}

		@Get("/param-lt0/{item_id}")
		Object getPathParamLt0(@Negative double itemId) {
			return itemId;
		}

		@Get("/param-le/{item_id}")
		Object getPathParamLe(@DecimalMax("3") double itemId) {
			return itemId;
		}

		@Get("/param-lt-gt/{item_id}")
		Object getPathParamLtGt(
				@DecimalMin(value = "1", inclusive = false) @DecimalMax(value = "3", inclusive = false) double itemId) {
			return itemId;
		}

		@Get("/param-le-ge/{item_id}")
		Object getPathParamLeGe(@DecimalMin("1") @DecimalMax("3") double itemId) {
			return itemId;
		}

		@Get("/param-lt-int/{item_id}")
		Object getPathParamLtInt(@DecimalMax(value = "3", inclusive = false) int itemId) {
			return itemId;
		}

		@Get("/param-gt-int/{item_id}")
		Object getPathParamGtInt(@DecimalMin(value = "3", inclusive = false) int itemId) {
			return itemId;
		}

		@Get("/param-le-int/{item_id}")
		Object getPathParamLeInt(@Max(3) int itemId) {
			return itemId;
		}

		@Get("/param-ge-int/{item_id}")
		Object getPathParamGeInt(@Min(3) int itemId) {
			return itemId;
		}

		@Get("/param-lt-gt-int/{item_id}")
		Object getPathParamLtGtInt(
				@DecimalMin(value = "1", inclusive = false) @DecimalMax(value = "3", inclusive = false) int itemId) {
			return itemId;
		}

		@Get("/param-le-ge-int/{item_id}")
		Object getPathParamLeGeInt(@Min(1) @Max(3) int itemId) {
			return itemId;
		}

	}

	record Message(String message) {

	}

}
