package io.github.fastapispring.conformance;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A JSON number as it was written, so that {@code 1} and {@code 1.0} stay different.
 *
 * @param text the number's own characters
 */
record JsonNumber(String text) {

	boolean isFloat() {
		return this.text.chars().anyMatch((character) -> ".eE".indexOf(character) >= 0);
	}

	boolean isSameAs(JsonNumber other) {
		if (isFloat() != other.isFloat()) {
			return false;
		}
		return isFloat() ? isSameFloat(other) : new BigInteger(this.text).equals(new BigInteger(other.text));
	}

	boolean isEqualTo(JsonNumber other) {
		return new BigDecimal(this.text).compareTo(new BigDecimal(other.text)) == 0;
	}

	private boolean isSameFloat(JsonNumber other) {
		double one = Double.parseDouble(this.text);
		double two = Double.parseDouble(other.text);
		if (Double.isInfinite(one) || Double.isInfinite(two)) {
			return new BigDecimal(this.text).compareTo(new BigDecimal(other.text)) == 0;
		}
		return Double.compare(one, two) == 0;
	}

}
