package io.github.fastapispring.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.ValueNode;

/**
 * Makes trees that read as their text does: a fraction keeps every digit although it is a
 * double to a reader without a wish, and a repeated name stands where it stood last.
 */
final class ExactNodes extends JsonNodeFactory {

	private static final long serialVersionUID = 1L;

	@Override
	public ValueNode numberNode(@Nullable BigDecimal number) {
		return (number != null) ? new Fraction(number) : nullNode();
	}

	@Override
	public ObjectNode objectNode() {
		return new ObjectNode(this, new Fields());
	}

	private static final class Fraction extends DecimalNode {

		private static final long serialVersionUID = 1L;

		Fraction(BigDecimal number) {
			super(number);
		}

		@Override
		public JsonParser.NumberType numberType() {
			return JsonParser.NumberType.DOUBLE;
		}

		@Override
		public double doubleValue() {
			return decimalValue().doubleValue();
		}

	}

	private static final class Fields extends LinkedHashMap<String, JsonNode> {

		private static final long serialVersionUID = 1L;

		@Override
		public @Nullable JsonNode put(String name, JsonNode value) {
			JsonNode before = super.put(name, value);
			if (before != null) {
				super.remove(name);
				super.put(name, value);
			}
			return before;
		}

	}

}
