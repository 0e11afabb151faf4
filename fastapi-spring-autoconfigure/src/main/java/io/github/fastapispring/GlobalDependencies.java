package io.github.fastapispring;

import java.util.List;

/**
 * A bean that names dependencies of every path operation, as
 * {@link ApiRouter#dependencies} does for a router.
 *
 * <pre>
 * &#64;Bean
 * GlobalDependencies guards() {
 * 	return GlobalDependencies.of(RequireApiKey.class);
 * }
 * </pre>
 *
 * @param types the classes of the dependencies, in the order in which they are resolved
 */
public record GlobalDependencies(List<Class<?>> types) {

	/**
	 * Dependencies of every path operation.
	 * @param types their classes
	 * @return the bean
	 */
	public static GlobalDependencies of(Class<?>... types) {
		return new GlobalDependencies(List.of(types));
	}

}
