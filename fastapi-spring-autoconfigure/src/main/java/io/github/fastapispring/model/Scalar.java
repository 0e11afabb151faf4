package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.math.BigInteger;

import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * A type that a single text or JSON token holds, read in pydantic's lax mode: {@code "1"}
 * is an integer, {@code yes} a boolean, a number is not a text.
 *
 * <p>
 * Every reading method returns the value or, where the input is refused, a {@link Fault};
 * none throws. Stateless and safe for use by several threads.
 */
public abstract class Scalar implements ValueType {

	private final Fault typeFault;

	/**
	 * A scalar.
	 * @param typeFault what is wrong with input of another kind
	 */
	protected Scalar(Fault typeFault) {
		this.typeFault = typeFault;
	}

	/**
	 * Reads the text of a parameter or of a JSON string.
	 * @param text the text, decoded
	 * @return the value or a {@link Fault}
	 */
	public abstract Object fromText(String text);

	/**
	 * Reads a JSON number without fraction and exponent.
	 * @param number the number
	 * @return the value or a {@link Fault}
	 */
	protected Object fromInteger(BigInteger number) {
		return this.typeFault;
	}

	/**
	 * Reads a small JSON number without fraction and exponent.
	 * @param number the number
	 * @return the value or a {@link Fault}
	 */
	protected Object fromLong(long number) {
		return fromInteger(BigInteger.valueOf(number));
	}

	/**
	 * Reads a JSON number with fraction or exponent.
	 * @param number the number
	 * @return the value or a {@link Fault}
	 */
	protected Object fromDecimal(BigDecimal number) {
		return this.typeFault;
	}

	/**
	 * Reads {@code true} or {@code false}.
	 * @param value the JSON boolean
	 * @return the value or a {@link Fault}
	 */
	protected Object fromBoolean(boolean value) {
		return this.typeFault;
	}

	/**
	 * What is wrong with an array, an object, a null and any other kind that the type
	 * does not take.
	 * @return the fault
	 */
	protected final Fault typeFault() {
		return this.typeFault;
	}

	/**
	 * Reads any JSON value.
	 * @param node the JSON value
	 * @return the value or a {@link Fault}
	 */
	public final Object fromJson(JsonNode node) {
		if (node.isString()) {
			return fromText(node.stringValue());
		}
		if (node.isIntegralNumber()) {
			return node.canConvertToLong() ? fromLong(node.longValue()) : fromInteger(node.bigIntegerValue());
		}
		if (node.isNumber()) {
			return fromDecimal(node.decimalValue());
		}
		return node.isBoolean() ? fromBoolean(node.booleanValue()) : this.typeFault;
	}

	@Override
	public final Object read(JsonNode node, Location location, ReadContext context) {
		Object value = fromJson(node);
		if (value instanceof Fault fault) {
			context.errors().add(location, fault, node);
		}
		return value;
	}

	/**
	 * Reads the text of a parameter and reports what is wrong with it.
	 * @param text the text
	 * @param location where it is
	 * @param errors where the error goes
	 * @return the value or a {@link Fault}
	 */
	public final Object read(String text, Location location, ErrorCollector errors) {
		Object value = fromText(text);
		if (value instanceof Fault fault) {
			errors.add(location, fault, text);
		}
		return value;
	}

	@Override
	public Scalar strict() {
		return this;
	}

	@Override
	public JsonNode typed(JsonNode json) {
		Object value = fromJson(json);
		return (value instanceof Number || value instanceof Boolean) ? DefaultText.JSON.valueToTree(value) : json;
	}

	@Override
	public final Fault nullFault() {
		return this.typeFault;
	}

}
