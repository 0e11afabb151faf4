package io.github.fastapispring.model;

import io.github.fastapispring.error.ErrorCollector;

/**
 * What goes along while a value is read: where errors go, whether the elements of a
 * container may be null, and which constraint groups count.
 *
 * @param errors where errors go
 * @param nullableElements whether the property that is read allows null elements
 * @param unions what was read as a union before
 * @param groups the validation groups; empty for the default group
 */
public record ReadContext(ErrorCollector errors, boolean nullableElements, UnionReads unions, Class<?>... groups) {

	/** The default group. */
	public static final Class<?>[] DEFAULT_GROUP = {};

	/**
	 * What goes along with a value that no property holds.
	 * @param errors where errors go
	 * @param groups the validation groups; empty for the default group
	 */
	public ReadContext(ErrorCollector errors, Class<?>... groups) {
		this(errors, false, new UnionReads(), groups);
	}

	ReadContext within(Property property) {
		return (property.nullableElements() == this.nullableElements) ? this
				: new ReadContext(this.errors, property.nullableElements(), this.unions, this.groups);
	}

	ReadContext attempt() {
		return new ReadContext(this.errors.attempt(), this.nullableElements, this.unions, this.groups);
	}

}
