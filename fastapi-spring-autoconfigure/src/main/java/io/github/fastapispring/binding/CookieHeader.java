package io.github.fastapispring.binding;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Cookie} headers leniently: of a repeated name the last counts, a quoted
 * value loses its quotes, and a pair that makes no sense harms no other.
 */
final class CookieHeader {

	private CookieHeader() {
	}

	static NamedTexts parse(@Nullable List<String> headers) {
		if (headers == null) {
			return NamedTexts.NONE;
		}
		NamedTexts texts = new NamedTexts();
		for (String header : headers) {
			for (String pair : header.split(";")) {
				int equals = pair.indexOf('=');
				String name = (equals < 0) ? "" : pair.substring(0, equals).strip();
				if (!name.isEmpty()) {
					texts.add(name, unquote(pair.substring(equals + 1).strip()));
				}
			}
		}
		return texts;
	}

	private static String unquote(String value) {
		if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
			return value;
		}
		return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
	}

}
