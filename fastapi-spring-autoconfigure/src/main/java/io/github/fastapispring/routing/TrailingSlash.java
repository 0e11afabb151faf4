package io.github.fastapispring.routing;

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
	 * The same path with or without a slash at its end.
	 * @param path the path
	 * @return the other form; the root has none
	 */
	static String toggle(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
	}

}
