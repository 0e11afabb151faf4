package io.github.fastapispring.operation;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A dependency as one path operation has it: who provides it, and where the arguments of
 * the provider come from.
 *
 * @param provider the provider
 * @param parameters its parameters in their order
 * @param usage the annotation that asked for it, where its provider reads that; null for
 * others
 * @param cache whether it is shared within a request
 * @param scopes the scopes that are demanded of it, the outermost first
 */
public record Dependency(Provider provider, List<Parameter> parameters, @Nullable Annotation usage, boolean cache,
		List<String> scopes) {

	/**
	 * The same dependency with other parameters.
	 * @param others the parameters
	 * @return a copy
	 */
	Dependency with(List<Parameter> others) {
		return new Dependency(this.provider, others, this.usage, this.cache, this.scopes);
	}

	/**
	 * The same dependency where scopes are demanded of it and of all that it depends on.
	 * @param outer the scopes
	 * @return a copy with these scopes before its own
	 */
	Dependency within(List<String> outer) {
		return outer.isEmpty() ? this : new Dependency(this.provider, within(outer, this.parameters), this.usage,
				this.cache, RouterSettings.join(outer, this.scopes));
	}

	static List<Parameter> within(List<String> scopes, List<Parameter> parameters) {
		return parameters.stream()
			.map((parameter) -> (parameter.source() instanceof Source.Depended depended)
					? parameter.from(new Source.Depended(depended.dependency().within(scopes))) : parameter)
			.toList();
	}

	/**
	 * The dependencies that it depends on.
	 * @return them in the order of the parameters
	 */
	public Stream<Dependency> dependencies() {
		return Source.Depended.in(this.parameters);
	}

	/**
	 * It and all that it depends on.
	 * @return the dependencies, each before those that it depends on
	 */
	public Stream<Dependency> all() {
		return Stream.concat(Stream.of(this), dependencies().flatMap(Dependency::all));
	}

	/**
	 * Its parameters and those of all that it depends on.
	 * @return the parameters, the deepest first
	 */
	public Stream<Parameter> allParameters() {
		return Stream.concat(dependencies().flatMap(Dependency::allParameters), this.parameters.stream());
	}

	/**
	 * Whether its provider reads the scopes.
	 * @return whether a parameter takes them
	 */
	boolean readsScopes() {
		return this.parameters.stream().anyMatch((parameter) -> parameter.source() instanceof Source.Scopes);
	}

	/**
	 * Whether another one is the same value in a request. Scopes make a difference where
	 * somebody reads them.
	 * @param other the other dependency
	 * @return whether both share provider, usage and scopes
	 */
	public boolean isSame(Dependency other) {
		return this.cache && other.cache && this.provider.equals(other.provider)
				&& Objects.equals(this.usage, other.usage) && (all().noneMatch(Dependency::readsScopes)
						|| Set.copyOf(this.scopes).equals(Set.copyOf(other.scopes)));
	}

}
