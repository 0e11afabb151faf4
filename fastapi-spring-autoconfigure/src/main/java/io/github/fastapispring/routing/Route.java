package io.github.fastapispring.routing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One of the paths of a path operation.
 *
 * @param mapping all conditions
 * @param pattern the path
 * @param handler the operation
 * @param methods the methods, empty for any
 * @param variables by the position of its segment the name of each variable, null for a
 * text; no list where more than method and path decide
 */
record Route(RequestMappingInfo mapping, PathPattern pattern, PathOperationHandlerMethod handler,
		Set<HttpMethod> methods, @Nullable List<@Nullable String> variables) {

	/** A path that is a text is more special than one with variables, and so on. */
	static final Comparator<Route> BY_SPECIFICITY = Comparator.comparing(Route::pattern,
			PathPattern.SPECIFICITY_COMPARATOR);

	/**
	 * A route.
	 * @param mapping all conditions
	 * @param pattern the path
	 * @param handler the operation
	 * @param plain whether nothing outside the mapping has a say
	 * @return the route
	 */
	static Route of(RequestMappingInfo mapping, PathPattern pattern, PathOperationHandlerMethod handler,
			boolean plain) {
		Set<HttpMethod> methods = mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.map(RequestMethod::asHttpMethod)
			.collect(Collectors.toUnmodifiableSet());
		return new Route(mapping, pattern, handler, methods,
				(plain && hasNoOtherCondition(mapping)) ? PathSegments.variables(pattern.getPatternString()) : null);
	}

	private static boolean hasNoOtherCondition(RequestMappingInfo mapping) {
		return !mapping.getMethodsCondition().isEmpty() && mapping.getParamsCondition().isEmpty()
				&& mapping.getHeadersCondition().isEmpty() && mapping.getConsumesCondition().isEmpty()
				&& mapping.getProducesCondition().isEmpty() && mapping.getVersionCondition().isEmpty()
				&& mapping.getCustomCondition() == null;
	}

	boolean answers(HttpMethod method) {
		return this.methods.isEmpty() || this.methods.contains(method);
	}

	/**
	 * Whether method and path are all that decides.
	 */
	boolean isSimple() {
		return this.variables != null;
	}

	/**
	 * The variables in a path whose segments fit.
	 * @param segments the segments of the path
	 * @return the values by name, null where one is empty and does not fit after all
	 */
	@Nullable Map<String, String> match(List<String> segments) {
		Map<String, String> values = Map.of();
		for (int i = 0; this.variables != null && i < this.variables.size(); i++) {
			String name = this.variables.get(i);
			if (name != null) {
				if (segments.get(i).isEmpty()) {
					return null;
				}
				values = with(values, name, segments.get(i));
			}
		}
		return values;
	}

	private static Map<String, String> with(Map<String, String> values, String name, String value) {
		if (values.isEmpty()) {
			return Map.of(name, value);
		}
		Map<String, String> more = (values instanceof LinkedHashMap) ? values : new LinkedHashMap<>(values);
		more.put(name, value);
		return more;
	}

}
