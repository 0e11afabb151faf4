package io.github.fastapispring.binding;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;

import io.github.fastapispring.error.Location;

/**
 * Where Spring's argument resolvers read the parameters of a plain controller.
 */
final class SpringLocation {

	private SpringLocation() {
	}

	/**
	 * Where the value of a parameter stands under its name: that of the annotation, or
	 * else that of the parameter.
	 * @param parameter the parameter, null where Spring does not say
	 * @return the location
	 */
	static Location named(@Nullable MethodParameter parameter) {
		Location location = of(parameter);
		if (parameter == null) {
			return location;
		}
		String name = MergedAnnotations.from(parameter.getParameterAnnotations())
			.stream()
			.filter((annotation) -> annotation.getType().getPackage() == RequestBody.class.getPackage())
			.flatMap((annotation) -> annotation.getValue("name", String.class).stream())
			.filter(StringUtils::hasLength)
			.findFirst()
			.orElse(parameter.getParameterName());
		return (name != null) ? location.child(name) : location;
	}

	/**
	 * The place of a parameter.
	 * @param parameter the parameter, null where Spring does not say
	 * @return the place, the query where no annotation says otherwise
	 */
	static Location of(@Nullable MethodParameter parameter) {
		if (parameter == null || parameter.hasParameterAnnotation(RequestBody.class)
				|| parameter.hasParameterAnnotation(RequestPart.class)) {
			return Location.of("body");
		}
		if (parameter.hasParameterAnnotation(PathVariable.class)) {
			return Location.of("path");
		}
		if (parameter.hasParameterAnnotation(RequestHeader.class)) {
			return Location.of("header");
		}
		return Location.of(parameter.hasParameterAnnotation(CookieValue.class) ? "cookie" : "query");
	}

}
