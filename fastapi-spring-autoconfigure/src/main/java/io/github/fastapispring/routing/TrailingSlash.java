package io.github.fastapispring.routing;

import java.util.stream.Stream;

/**
 * What happens to a request whose path differs from a route by a slash at its end.
 */
public enum TrailingSlash {

	/**
	 * It is redirected by 307 to the route, as FastAPI does.
	 */
	REDIRECT,

	/**
	 * It is answered by 404.
	 */
	STRICT,

	/**
	 * It is answered as if it had the slash of the route.
	 */
	IGNORE;

	/**
	 * The templates that stand for one: where a slash is ignored also its other form,
	 * unless it takes any end of a path.
	 * @param template the template of a route
	 * @return the templates
	 */
	Stream<String> templates(String template) {
		return (this == IGNORE && !takesAnyEnd(template)) ? Stream.of(template, toggle(template)) : Stream.of(template);
	}

	private static boolean takesAnyEnd(String template) {
		return template.endsWith("**") || template.matches(".*\\{\\*[^}]*}");
	}

	/**
	 * The same path with or without a slash at its end.
	 * @param path the path
	 * @return the other form; the root has none
	 */
	static String toggle(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
	}

}
