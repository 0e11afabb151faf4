package io.github.fastapispring.validation;

import java.util.List;

import io.github.fastapispring.error.Fault;

import org.jspecify.annotations.Nullable;

/**
 * A violated constraint.
 *
 * @param path from the checked object to the value: property names, indices and keys
 * @param fault what is wrong
 * @param value the value that is wrong
 */
public record Violation(List<Object> path, Fault fault, @Nullable Object value) {

	/**
	 * Whether the value is absent where the constraint demands one.
	 * @return whether the value is null
	 */
	public boolean isNull() {
		return this.value == null;
	}

}
