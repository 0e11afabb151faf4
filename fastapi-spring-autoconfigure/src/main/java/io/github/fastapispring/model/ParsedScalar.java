package io.github.fastapispring.model;

import java.util.function.Function;

import io.github.fastapispring.error.Fault;

/**
 * A type that only text holds, with a parser of its own.
 */
final class ParsedScalar extends Scalar {

	private final Function<String, Object> parser;

	/**
	 * A scalar that only text holds.
	 * @param typeFault what is wrong with anything but text
	 * @param parser gives the value or a {@link Fault}
	 */
	ParsedScalar(Fault typeFault, Function<String, Object> parser) {
		super(typeFault);
		this.parser = parser;
	}

	@Override
	public Object fromText(String text) {
		return this.parser.apply(text);
	}

}
