package io.github.fastapispring.routing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

import io.github.fastapispring.operation.PathTemplate;
import io.github.fastapispring.operation.Problem;

/**
 * Finds operations that answer the same requests, which only a request would show.
 */
final class DuplicateRoutes {

	private DuplicateRoutes() {
	}

	static List<Problem> find(Map<RequestMappingInfo, PathOperationHandlerMethod> routes) {
		List<Problem> problems = new ArrayList<>();
		Map<String, PathOperationHandlerMethod> known = new HashMap<>();
		routes.forEach((route, handler) -> {
			for (String key : keys(route)) {
				PathOperationHandlerMethod other = known.putIfAbsent(key, handler);
				if (other != null && other != handler) {
					problems.add(problem(handler.getMethod(), other));
					return;
				}
			}
		});
		return problems;
	}

	static Problem problem(Method method, PathOperationHandlerMethod other) {
		return Problem.of(
				method, "It answers the same requests as " + Problem.describe(other.getMethod()) + ": "
						+ other.operation() + ".",
				"Give one of them another path or method, or a condition that tells them apart.");
	}

	private static List<String> keys(RequestMappingInfo route) {
		List<String> keys = new ArrayList<>();
		String conditions = route.getParamsCondition() + " " + route.getHeadersCondition() + " "
				+ route.getConsumesCondition() + " " + route.getProducesCondition() + " " + route.getVersionCondition()
				+ " " + route.getCustomCondition();
		for (PathPattern pattern : route.getPatternsCondition().getPatterns()) {
			String shape = PathTemplate.shape(pattern.getPatternString());
			if (route.getMethodsCondition().getMethods().isEmpty()) {
				keys.add("ANY " + shape + " " + conditions);
			}
			for (RequestMethod method : route.getMethodsCondition().getMethods()) {
				keys.add(method + " " + shape + " " + conditions);
			}
		}
		return keys;
	}

}
