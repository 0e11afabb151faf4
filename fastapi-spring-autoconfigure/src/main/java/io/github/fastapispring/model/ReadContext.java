package io.github.fastapispring.model;

import io.github.fastapispring.error.ErrorCollector;

/**
 * What goes along while a value is read: where errors go and which constraint groups
 * count.
 *
 * @param errors where errors go
 * @param groups the validation groups; empty for the default group
 */
public record ReadContext(ErrorCollector errors, Class<?>... groups) {

	/** The default group. */
	public static final Class<?>[] DEFAULT_GROUP = {};

	ReadContext attempt() {
		return new ReadContext(this.errors.attempt(), this.groups);
	}

}
