package io.github.fastapispring.model;

import io.github.fastapispring.error.Fault;

/**
 * Text. Half of a surrogate pair is refused, because it cannot be written as UTF-8.
 */
final class StringScalar extends Scalar {

	private static final Fault UNICODE = Fault.of("string_unicode",
			"Input should be a valid string, unable to parse raw data as a unicode string");

	StringScalar() {
		super(Fault.of("string_type", "Input should be a valid string"));
	}

	@Override
	public Object fromText(String text) {
		return isWellFormed(text) ? text : UNICODE;
	}

	private static boolean isWellFormed(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (Character.isSurrogate(character)) {
				if (i + 1 == text.length() || !Character.isSurrogatePair(character, text.charAt(i + 1))) {
					return false;
				}
				i++;
			}
		}
		return true;
	}

	@Override
	public String label() {
		return "str";
	}

}
