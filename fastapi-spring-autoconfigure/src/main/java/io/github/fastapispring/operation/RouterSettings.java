package io.github.fastapispring.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.core.annotation.AnnotatedElementUtils;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.ContentTypePolicy;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.Security;

/**
 * What a router shares with its operations, its parents included.
 *
 * @param lineage the classes of the router and its parents, the router first
 * @param prefix the prefix of every path, the outermost parent's first
 * @param tags the tags, the outermost parent's first
 * @param dependencies the guards, the outermost parent's first
 * @param scopes the scopes that are demanded of the dependencies of every operation, the
 * outermost parent's first
 * @param responses the additional answers
 * @param callbacks the interfaces of callbacks
 * @param deprecated whether the router or a parent is deprecated
 * @param includeInSchema whether the router and all parents are documented
 * @param contentType the innermost policy that is not inherited
 */
public record RouterSettings(List<Class<?>> lineage, String prefix, List<String> tags, List<Class<?>> dependencies,
		List<String> scopes, List<ApiResponse> responses, List<Class<?>> callbacks, boolean deprecated,
		boolean includeInSchema, ContentTypePolicy contentType) {

	/** What a method has that is of no router. */
	public static final RouterSettings NONE = new RouterSettings(List.of(), "", List.of(), List.of(), List.of(),
			List.of(), List.of(), false, true, ContentTypePolicy.INHERITED);

	/**
	 * The settings of a router. A parent that is no router, or its own ancestor, counts
	 * for none.
	 * @param router its class
	 * @param faults takes what is wrong with a parent
	 * @return the settings with those of its parents
	 */
	static RouterSettings of(Class<?> router, Consumer<String> faults) {
		return of(router, new ArrayList<>(), faults);
	}

	private static RouterSettings of(Class<?> router, List<Class<?>> descendants, Consumer<String> faults) {
		ApiRouter annotation = AnnotatedElementUtils.findMergedAnnotation(router, ApiRouter.class);
		if (annotation == null) {
			if (!descendants.isEmpty()) {
				faults.accept(router.getSimpleName() + " is the parent of a router but is no @ApiRouter.");
			}
			return NONE.demanding(router);
		}
		if (descendants.contains(router)) {
			faults.accept(router.getSimpleName() + " is its own ancestor.");
			return NONE;
		}
		descendants.add(router);
		RouterSettings parent = (annotation.parent() != void.class) ? of(annotation.parent(), descendants, faults)
				: NONE;
		return new RouterSettings(join(List.of(router), parent.lineage), parent.prefix + normalize(annotation.prefix()),
				join(parent.tags, List.of(annotation.tags())),
				join(parent.dependencies, List.of(annotation.dependencies())), parent.scopes,
				join(parent.responses, List.of(annotation.responses())),
				join(parent.callbacks, List.of(annotation.callbacks())), parent.deprecated || annotation.deprecated(),
				parent.includeInSchema && annotation.includeInSchema(),
				(annotation.contentType() != ContentTypePolicy.INHERITED) ? annotation.contentType()
						: parent.contentType)
			.demanding(router);
	}

	/**
	 * These settings with further guards.
	 * @param guards their classes
	 * @return the settings
	 */
	public RouterSettings dependingOn(List<Class<?>> guards) {
		return new RouterSettings(this.lineage, this.prefix, this.tags, join(this.dependencies, guards), this.scopes,
				this.responses, this.callbacks, this.deprecated, this.includeInSchema, this.contentType);
	}

	/**
	 * These settings with what a class demands by {@link Security @Security}.
	 */
	private RouterSettings demanding(Class<?> type) {
		Security security = AnnotatedElementUtils.findMergedAnnotation(type, Security.class);
		return (security != null) ? new RouterSettings(this.lineage, this.prefix, this.tags,
				join(this.dependencies, List.of(security.value())), join(this.scopes, List.of(security.scopes())),
				this.responses, this.callbacks, this.deprecated, this.includeInSchema, this.contentType) : this;
	}

	/**
	 * Whether an inclusion is of this router, or of a parent that brings it along.
	 * @param included the inclusion
	 * @return whether the router is served there
	 */
	public boolean isPartOf(IncludedRouter included) {
		return this.lineage.stream().anyMatch(included.router()::isAssignableFrom);
	}

	/**
	 * These settings within those of an inclusion.
	 * @param included what the inclusion adds
	 * @param parent the settings of the parent of the inclusion
	 * @return the settings of the router where it is included
	 */
	public RouterSettings within(IncludedRouter included, RouterSettings parent) {
		return new RouterSettings(this.lineage, parent.prefix + normalize(included.prefix()) + this.prefix,
				join(parent.tags, join(included.tags(), this.tags)),
				join(parent.dependencies, join(included.dependencies(), this.dependencies)),
				join(parent.scopes, this.scopes), join(parent.responses, this.responses),
				join(parent.callbacks, this.callbacks), parent.deprecated || included.deprecated() || this.deprecated,
				parent.includeInSchema && included.includeInSchema() && this.includeInSchema,
				(this.contentType != ContentTypePolicy.INHERITED) ? this.contentType : parent.contentType);
	}

	private static String normalize(String prefix) {
		String start = (prefix.isEmpty() || prefix.startsWith("/")) ? prefix : "/" + prefix;
		return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
	}

	static <T> List<T> join(List<T> first, List<T> second) {
		List<T> joined = new ArrayList<>(first);
		second.stream().filter((element) -> !joined.contains(element)).forEach(joined::add);
		return List.copyOf(joined);
	}

}
