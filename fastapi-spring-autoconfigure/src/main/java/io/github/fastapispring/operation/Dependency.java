package io.github.fastapispring.operation;

import java.lang.annotation.Annotation;
import java.util.List;
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
 */
public record Dependency(Provider provider, List<Parameter> parameters, @Nullable Annotation usage, boolean cache) {

	/**
	 * The dependencies that it depends on.
	 * @return them in the order of the parameters
	 */
	public Stream<Dependency> dependencies() {
		return Source.Depended.in(this.parameters);
	}

	/**
	 * Its parameters and those of all that it depends on.
	 * @return the parameters, the deepest first
	 */
	public Stream<Parameter> allParameters() {
		return Stream.concat(dependencies().flatMap(Dependency::allParameters), this.parameters.stream());
	}

	/**
	 * Whether another one is the same value in a request.
	 * @param other the other dependency
	 * @return whether both share provider and usage
	 */
	public boolean isSame(Dependency other) {
		return this.cache && other.cache && this.provider.equals(other.provider)
				&& ((this.usage != null) ? this.usage.equals(other.usage) : other.usage == null);
	}

}
