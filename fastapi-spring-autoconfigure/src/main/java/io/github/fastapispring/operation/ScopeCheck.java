package io.github.fastapispring.operation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Makes sure that scopes are not only written down: what demands them is of use only
 * where a dependency reads them.
 *
 * @param guard the class of the dependency that answers for the others, null for none
 * @param required whether scopes that nobody answers for are a fault
 */
public record ScopeCheck(@Nullable Class<?> guard, boolean required) {

	/** For requests that somebody else answers. */
	static final ScopeCheck NONE = new ScopeCheck(null, false);

	/**
	 * The scopes that no dependency reads.
	 * @param own the scopes of the operation
	 * @param guards what it depends on without taking a value
	 * @param parameters its parameters
	 * @return the scopes, in their order
	 */
	static List<String> unread(List<String> own, List<Dependency> guards, List<Parameter> parameters) {
		Set<String> demanded = new LinkedHashSet<>(own);
		Set<String> read = new LinkedHashSet<>();
		if (parameters.stream().anyMatch((parameter) -> parameter.source() instanceof Source.Scopes)) {
			read.addAll(own);
		}
		Stream.concat(guards.stream(), Source.Depended.in(parameters))
			.flatMap(Dependency::all)
			.forEach((dependency) -> {
				demanded.addAll(dependency.scopes());
				if (dependency.readsScopes()) {
					read.addAll(dependency.scopes());
				}
			});
		List<String> unread = new ArrayList<>(demanded);
		unread.removeAll(read);
		return unread;
	}

}
