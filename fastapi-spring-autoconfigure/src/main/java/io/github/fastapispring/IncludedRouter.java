package io.github.fastapispring;

import java.util.List;

/**
 * A bean that includes a router under a prefix, with guards and tags of its own:
 * FastAPI's {@code include_router}.
 *
 * <pre>
 * &#64;Bean
 * IncludedRouter usersV1() {
 * 	return IncludedRouter.of(UserRouter.class, "/v1").withTags("v1").withDependencies(RequireApiKey.class);
 * }
 * </pre>
 *
 * What it adds comes before what the router itself has. Routers whose parent the router
 * is come along. A router that is included is served there and nowhere else, so that no
 * way leads around the guards of an inclusion; several inclusions serve it several times,
 * and one with an empty prefix at its own place.
 *
 * @param router the class of the router, of which there is a bean
 * @param prefix the prefix before that of the router
 * @param parent the router whose prefix, tags, dependencies, responses and flags come
 * first; {@code void} for none
 * @param tags tags for every operation
 * @param dependencies dependencies of every operation
 * @param deprecated whether every operation is deprecated
 * @param includeInSchema whether the operations are documented
 */
public record IncludedRouter(Class<?> router, String prefix, Class<?> parent, List<String> tags,
		List<Class<?>> dependencies, boolean deprecated, boolean includeInSchema) {

	/**
	 * Includes a router.
	 * @param router the class of the router
	 * @param prefix the prefix before that of the router
	 * @return the bean
	 */
	public static IncludedRouter of(Class<?> router, String prefix) {
		return new IncludedRouter(router, prefix, void.class, List.of(), List.of(), false, true);
	}

	/**
	 * Includes the router in another one.
	 * @param included the class of the other router, as {@link ApiRouter#parent} names it
	 * @return a copy with this parent
	 */
	public IncludedRouter withParent(Class<?> included) {
		return new IncludedRouter(this.router, this.prefix, included, this.tags, this.dependencies, this.deprecated,
				this.includeInSchema);
	}

	/**
	 * Adds tags.
	 * @param added the tags
	 * @return a copy with these tags
	 */
	public IncludedRouter withTags(String... added) {
		return new IncludedRouter(this.router, this.prefix, this.parent, List.of(added), this.dependencies,
				this.deprecated, this.includeInSchema);
	}

	/**
	 * Adds dependencies.
	 * @param added the classes of the dependencies
	 * @return a copy with these dependencies
	 */
	public IncludedRouter withDependencies(Class<?>... added) {
		return new IncludedRouter(this.router, this.prefix, this.parent, this.tags, List.of(added), this.deprecated,
				this.includeInSchema);
	}

	/**
	 * Marks the operations as deprecated.
	 * @return a deprecated copy
	 */
	public IncludedRouter asDeprecated() {
		return new IncludedRouter(this.router, this.prefix, this.parent, this.tags, this.dependencies, true,
				this.includeInSchema);
	}

	/**
	 * Leaves the operations out of the documentation.
	 * @return a hidden copy
	 */
	public IncludedRouter hidden() {
		return new IncludedRouter(this.router, this.prefix, this.parent, this.tags, this.dependencies, this.deprecated,
				false);
	}

}
