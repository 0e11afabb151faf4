package io.github.fastapispring.binding;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Reads a query string as browsers and FastAPI do: pairs at {@code &}, {@code +} for a
 * blank, a name without {@code =} has the empty text, and a percent sign that starts no
 * escape stands for itself.
 */
final class QueryString {

	private QueryString() {
	}

	static NamedTexts parse(@Nullable String query) {
		if (query == null || query.isEmpty()) {
			return NamedTexts.NONE;
		}
		NamedTexts texts = new NamedTexts();
		int start = 0;
		while (start <= query.length()) {
			int end = query.indexOf('&', start);
			end = (end < 0) ? query.length() : end;
			if (end > start) {
				addPair(texts, query, start, end);
			}
			start = end + 1;
		}
		return texts;
	}

	private static void addPair(NamedTexts texts, String query, int start, int end) {
		int equals = query.indexOf('=', start);
		if (equals < 0 || equals > end) {
			texts.add(decode(query, start, end), "");
		}
		else {
			texts.add(decode(query, start, equals), decode(query, equals + 1, end));
		}
	}

	private static String decode(String query, int start, int end) {
		for (int i = start; i < end; i++) {
			if (query.charAt(i) == '%' || query.charAt(i) == '+') {
				return unescape(query.substring(start, end));
			}
		}
		return query.substring(start, end);
	}

	private static String unescape(String text) {
		byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
		byte[] decoded = new byte[encoded.length];
		int length = 0;
		for (int i = 0; i < encoded.length; i++) {
			int high = (encoded[i] == '%' && i + 2 < encoded.length) ? Character.digit(encoded[i + 1], 16) : -1;
			int low = (high >= 0) ? Character.digit(encoded[i + 2], 16) : -1;
			if (low >= 0) {
				decoded[length++] = (byte) (high << 4 | low);
				i += 2;
			}
			else {
				decoded[length++] = (encoded[i] == '+') ? (byte) ' ' : encoded[i];
			}
		}
		return new String(decoded, 0, length, StandardCharsets.UTF_8);
	}

}
