package io.github.fastapispring.model;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

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

	/**
	 * What goes along with a value that Jackson has come upon.
	 * @param context Jackson's context
	 * @param errors where errors go
	 * @return the context, with what is known from before {@link #read}
	 */
	static ReadContext within(DeserializationContext context, ErrorCollector errors) {
		return (context.getAttribute(UnionReads.class) instanceof UnionReads known)
				? new ReadContext(errors, false, known, DEFAULT_GROUP) : new ReadContext(errors, DEFAULT_GROUP);
	}

	/**
	 * Lets Jackson read a value. Where a union is read, what it comes upon need not be
	 * read again.
	 * @param <T> the type of the value
	 * @param reader reads it
	 * @param node the value in JSON
	 * @return the value
	 */
	<T> T read(ObjectReader reader, JsonNode node) {
		ObjectReader knowing = this.unions.isUsed() ? reader.withAttribute(UnionReads.class, this.unions) : reader;
		return knowing.readValue(node);
	}

	ReadContext within(Property property) {
		return (property.nullableElements() == this.nullableElements) ? this
				: new ReadContext(this.errors, property.nullableElements(), this.unions, this.groups);
	}

	ReadContext attempt() {
		return new ReadContext(this.errors.attempt(), this.nullableElements, this.unions, this.groups);
	}

}
