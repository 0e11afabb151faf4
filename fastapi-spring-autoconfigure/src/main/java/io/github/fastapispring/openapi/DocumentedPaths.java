package io.github.fastapispring.openapi;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.models.GroupedOpenApi;

import org.springframework.util.AntPathMatcher;

import io.github.fastapispring.operation.PathOperation;

/**
 * Which paths of which operations a document has, as springdoc's groups say it of
 * controllers.
 *
 * @param paths patterns that paths match; empty for all
 * @param otherPaths patterns of paths that are left out
 * @param packages the packages of the routers, with those below; empty for all
 * @param otherPackages packages that are left out
 * @param version the API version; null, or a text that is no version, for the newest
 */
record DocumentedPaths(List<String> paths, List<String> otherPaths, List<String> packages, List<String> otherPackages,
		@Nullable String version) {

	/** All of all operations. */
	static final DocumentedPaths ALL = new DocumentedPaths(List.of(), List.of(), List.of(), List.of(), null);

	private static final AntPathMatcher MATCHER = new AntPathMatcher();

	static DocumentedPaths of(GroupedOpenApi group) {
		return new DocumentedPaths(orEmpty(group.getPathsToMatch()), orEmpty(group.getPathsToExclude()),
				orEmpty(group.getPackagesToScan()), orEmpty(group.getPackagesToExclude()), group.getGroup());
	}

	private static List<String> orEmpty(@Nullable List<String> values) {
		return (values != null) ? values : List.of();
	}

	/**
	 * The operations that may be in the document.
	 * @param operations all operations
	 * @return those that are documented, in one version each
	 */
	List<PathOperation> select(Collection<PathOperation> operations) {
		return ApiVersions.select(
				operations.stream().filter((operation) -> operation.documentation().includeInSchema()).toList(),
				this.version);
	}

	boolean contains(PathOperation operation, String path) {
		String owner = operation.router().getPackageName();
		return (this.paths.isEmpty() || matches(this.paths, path)) && !matches(this.otherPaths, path)
				&& (this.packages.isEmpty() || isBelow(this.packages, owner)) && !isBelow(this.otherPackages, owner);
	}

	private static boolean matches(List<String> patterns, String path) {
		return patterns.stream().anyMatch((pattern) -> MATCHER.match(pattern, path));
	}

	private static boolean isBelow(List<String> packages, String name) {
		return packages.stream().anyMatch((above) -> (name + ".").startsWith(above + "."));
	}

}
