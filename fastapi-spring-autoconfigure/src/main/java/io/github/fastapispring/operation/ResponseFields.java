package io.github.fastapispring.operation;

import java.util.Set;

/**
 * Which fields of a response model are sent.
 *
 * @param include the only fields to send, as dotted JSON names; empty for all
 * @param exclude the fields to leave out, as dotted JSON names
 * @param excludeNull whether nulls are left out
 * @param excludeDefaults whether fields that equal their default are left out
 * @param excludeUnset whether fields that nobody set are left out
 */
public record ResponseFields(Set<String> include, Set<String> exclude, boolean excludeNull, boolean excludeDefaults,
		boolean excludeUnset) {

	/**
	 * Whether every field is sent.
	 * @return whether nothing is filtered
	 */
	public boolean isAll() {
		return this.include.isEmpty() && this.exclude.isEmpty() && !this.excludeNull && !this.excludeDefaults
				&& !this.excludeUnset;
	}

}
