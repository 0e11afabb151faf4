package io.github.fastapispring.openapi;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Titles made of names, as FastAPI makes them: {@code item_id} and {@code itemId} are
 * both {@code Item Id}.
 */
final class Titles {

	private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	private Titles() {
	}

	static String of(String name) {
		String spaced = HUMP.matcher(name).replaceAll(" ").replace('_', ' ');
		return WORD.matcher(spaced).replaceAll((word) -> capitalize(word.group()));
	}

	/** The name as Python would write it: {@code readItems} is {@code read_items}. */
	static String snakeCase(String name) {
		return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
	}

	private static String capitalize(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
	}

}
