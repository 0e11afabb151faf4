package io.github.fastapispring.binding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Cookie} headers leniently: of a repeated name the last counts, a quoted
 * value loses its quotes, and a pair that makes no sense harms no other.
 */
final class CookieHeader {

	/** A character, or its number in octal digits. */
	private static final Pattern ESCAPE = Pattern.compile("\\\\([0-3][0-7]{2}|.)");

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
		return ESCAPE.matcher(value.substring(1, value.length() - 1))
			.replaceAll((escape) -> Matcher.quoteReplacement(unescape(escape.group(1))));
	}

	private static String unescape(String escaped) {
		return (escaped.length() == 3) ? Character.toString(Integer.parseInt(escaped, 8)) : escaped;
	}

}
