package io.github.fastapispring.openapi;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.accept.SemanticApiVersionParser;

import io.github.fastapispring.operation.PathOperation;

/**
 * Which of several versions of an operation a document has, as OpenAPI allows one for a
 * path and a method: the newest, in the document of a version the newest that answers it.
 */
final class ApiVersions {

	private static final SemanticApiVersionParser PARSER = new SemanticApiVersionParser();

	private ApiVersions() {
	}

	/**
	 * Selects operations.
	 * @param operations all operations
	 * @param version the version of the document; null, or a text that is no version, for
	 * the newest of each
	 * @return one operation for each path and method
	 */
	static List<PathOperation> select(Collection<PathOperation> operations, @Nullable String version) {
		boolean versioned = version != null && isVersion(version);
		List<PathOperation> eligible = operations.stream()
			.filter((operation) -> !versioned || answers(operation, String.valueOf(version)))
			.toList();
		return eligible.stream()
			.filter((operation) -> eligible.stream().noneMatch((other) -> supersedes(other, operation)))
			.toList();
	}

	/**
	 * A version as a request tells it.
	 * @param version the version of an operation
	 * @return the version without the sign that later ones are answered, too
	 */
	static String plain(String version) {
		return version.endsWith("+") ? version.substring(0, version.length() - 1) : version;
	}

	private static boolean isVersion(String text) {
		return !text.isEmpty() && text.chars().allMatch((letter) -> letter == '.' || Character.isDigit(letter));
	}

	private static boolean answers(PathOperation operation, String version) {
		String declared = operation.documentation().version();
		int order = declared.isEmpty() ? -1 : compare(declared, version);
		return order == 0 || (order < 0 && (declared.isEmpty() || declared.endsWith("+")));
	}

	private static boolean supersedes(PathOperation other, PathOperation operation) {
		boolean sameMethod = other.methods().isEmpty() || operation.methods().isEmpty()
				|| !Collections.disjoint(other.methods(), operation.methods());
		return sameMethod && !Collections.disjoint(other.paths(), operation.paths())
				&& compare(other.documentation().version(), operation.documentation().version()) > 0;
	}

	private static int compare(String version, String other) {
		if (version.isEmpty() || other.isEmpty()) {
			return Boolean.compare(!version.isEmpty(), !other.isEmpty());
		}
		return PARSER.parseVersion(plain(version)).compareTo(PARSER.parseVersion(plain(other)));
	}

}
