package io.github.fastapispring.routing;

import java.util.Collection;

/**
 * What a handler mapping says that takes requests before routers do.
 */
public interface MappedPaths {

	/**
	 * All paths that it may take.
	 * @return path templates
	 */
	Collection<String> mappedPaths();

}
