package io.github.fastapispring.binding;

import java.util.Optional;

/**
 * Finds where a text stops being JSON, at the position and in the words of Python's
 * {@code json} module, which FastAPI's clients know. It runs only for text that Jackson
 * has refused.
 */
final class JsonSyntax {

	private final String text;

	/** The brackets that are open; a stack of calls would overflow. */
	private final StringBuilder open = new StringBuilder();

	private JsonSyntax(String text) {
		this.text = text;
	}

	/**
	 * Finds the first error.
	 * @param text the text
	 * @return the error, empty where the text is JSON
	 */
	static Optional<SyntaxError> check(String text) {
		JsonSyntax syntax = new JsonSyntax(text);
		try {
			int end = syntax.document();
			if (end != text.length()) {
				throw syntax.error("Extra data", end);
			}
			return Optional.empty();
		}
		catch (SyntaxException ex) {
			return Optional.of(ex.error);
		}
	}

	private int document() {
		int position = value(skipBlanks(0));
		while (true) {
			while (isAtEndOfContainer(position)) {
				this.open.setLength(this.open.length() - 1);
				position = skipBlanks(position + 1);
			}
			if (this.open.isEmpty()) {
				return position;
			}
			position = value(afterComma(position));
		}
	}

	/** Reads a scalar, of a container only up to the first scalar in it. */
	private int value(int start) {
		int position = start;
		while (at(position) == '{' || at(position) == '[') {
			this.open.append(at(position));
			position = skipBlanks(position + 1);
			if (isAtEndOfContainer(position)) {
				return position;
			}
			position = isInObject() ? afterName(position) : position;
		}
		return skipBlanks(scalar(position));
	}

	private boolean isInObject() {
		return !this.open.isEmpty() && this.open.charAt(this.open.length() - 1) == '{';
	}

	private boolean isAtEndOfContainer(int position) {
		return !this.open.isEmpty() && at(position) == (isInObject() ? '}' : ']');
	}

	private int afterName(int position) {
		if (at(position) != '"') {
			throw error("Expecting property name enclosed in double quotes", position);
		}
		int colon = skipBlanks(string(position));
		if (at(colon) != ':') {
			throw error("Expecting ':' delimiter", colon);
		}
		return skipBlanks(colon + 1);
	}

	private int afterComma(int position) {
		if (at(position) != ',') {
			throw error("Expecting ',' delimiter", position);
		}
		int next = skipBlanks(position + 1);
		return isInObject() ? afterName(next) : next;
	}

	private int scalar(int start) {
		if (at(start) == '"') {
			return string(start);
		}
		for (String literal : new String[] { "null", "true", "false" }) {
			if (this.text.startsWith(literal, start)) {
				return start + literal.length();
			}
		}
		return number(start);
	}

	private int string(int start) {
		int position = start + 1;
		while (position < this.text.length()) {
			char character = this.text.charAt(position);
			if (character == '"') {
				return position + 1;
			}
			if (character < ' ') {
				throw error("Invalid control character at", position);
			}
			position = (character == '\\') ? escape(position, start) : position + 1;
		}
		throw error("Unterminated string starting at", start);
	}

	private int escape(int backslash, int start) {
		char kind = at(backslash + 1);
		if (kind == 'u') {
			return unicodeEscape(backslash);
		}
		if (backslash + 1 >= this.text.length()) {
			throw error("Unterminated string starting at", start);
		}
		if ("\"\\/bfnrt".indexOf(kind) < 0) {
			throw error("Invalid \\escape", backslash);
		}
		return backslash + 2;
	}

	/** Half of a surrogate pair is no character: RFC 8259, section 8.2. */
	private int unicodeEscape(int backslash) {
		int unit = unit(backslash);
		if (unit < 0) {
			throw error("Invalid \\uXXXX escape", backslash + 1);
		}
		if (Character.isHighSurrogate((char) unit)) {
			int next = (at(backslash + 6) == '\\' && at(backslash + 7) == 'u') ? unit(backslash + 6) : -1;
			if (next >= 0 && Character.isLowSurrogate((char) next)) {
				return backslash + 12;
			}
		}
		if (Character.isSurrogate((char) unit)) {
			throw error("Unpaired surrogate in \\uXXXX escape", backslash);
		}
		return backslash + 6;
	}

	private int unit(int backslash) {
		int unit = 0;
		for (int i = backslash + 2; i < backslash + 6; i++) {
			int digit = Character.digit(at(i), 16);
			if (digit < 0) {
				return -1;
			}
			unit = unit << 4 | digit;
		}
		return unit;
	}

	private int number(int start) {
		int position = (at(start) == '-') ? start + 1 : start;
		if (!isDigit(position)) {
			throw error("Expecting value", start);
		}
		position = (at(position) == '0') ? position + 1 : skipDigits(position);
		if (at(position) == '.' && isDigit(position + 1)) {
			position = skipDigits(position + 1);
		}
		if (at(position) == 'e' || at(position) == 'E') {
			int exponent = (at(position + 1) == '+' || at(position + 1) == '-') ? position + 2 : position + 1;
			position = isDigit(exponent) ? skipDigits(exponent) : position;
		}
		return position;
	}

	private boolean isDigit(int position) {
		return at(position) >= '0' && at(position) <= '9';
	}

	private int skipDigits(int start) {
		int position = start;
		while (isDigit(position)) {
			position++;
		}
		return position;
	}

	private int skipBlanks(int start) {
		int position = start;
		while (position < this.text.length() && " \t\n\r".indexOf(this.text.charAt(position)) >= 0) {
			position++;
		}
		return position;
	}

	private char at(int position) {
		return (position < this.text.length()) ? this.text.charAt(position) : '\0';
	}

	private SyntaxException error(String message, int position) {
		return new SyntaxException(
				new SyntaxError(message, this.text.codePointCount(0, Math.min(position, this.text.length()))));
	}

	/**
	 * An error in JSON text.
	 *
	 * @param message what was expected or found
	 * @param position the number of characters before it
	 */
	record SyntaxError(String message, int position) {

	}

	@SuppressWarnings("serial")
	private static final class SyntaxException extends RuntimeException {

		private final SyntaxError error;

		SyntaxException(SyntaxError error) {
			super(null, null, false, false);
			this.error = error;
		}

	}

}
