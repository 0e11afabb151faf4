package io.github.fastapispring.openapi;

import org.jspecify.annotations.Nullable;

/**
 * Texts for people, as the document has them.
 */
final class Texts {

	private Texts() {
	}

	/**
	 * A description without what its author keeps from the document: all that follows a
	 * form feed.
	 * @param text the text
	 * @return the text up to the form feed, null where that is empty
	 */
	static @Nullable String description(String text) {
		int end = text.indexOf('\f');
		String shown = ((end < 0) ? text : text.substring(0, end));
		return shown.isBlank() ? null : shown;
	}

}
