package io.github.fastapispring.model;

import java.util.Base64;

import io.github.fastapispring.error.Fault;

/**
 * Reads Base64 as Python does: what is not of its alphabet does not count, but the
 * padding must be there.
 */
final class Base64Text {

	private Base64Text() {
	}

	/**
	 * Reads Base64.
	 * @param text the text
	 * @return the bytes or a {@link Fault}
	 */
	static Object read(String text) {
		StringBuilder digits = new StringBuilder(text.length());
		int padding = 0;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			int open = digits.length() % 4;
			if (isDigit(character)) {
				digits.append(character);
				padding = 0;
			}
			else if (character == '=' && open >= 2 && open + ++padding == 4) {
				return Base64.getDecoder().decode(digits.toString());
			}
		}
		return switch (digits.length() % 4) {
			case 0 -> Base64.getDecoder().decode(digits.toString());
			case 1 -> undecodable("Invalid base64-encoded string: number of data characters (" + digits.length()
					+ ") cannot be 1 more than a multiple of 4");
			default -> undecodable("Incorrect padding");
		};
	}

	private static boolean isDigit(char character) {
		return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z')
				|| (character >= '0' && character <= '9') || character == '+' || character == '/';
	}

	private static Fault undecodable(String reason) {
		return Fault.of("base64_decode", "Base64 decoding error: '" + reason + "'", "error", reason);
	}

}
