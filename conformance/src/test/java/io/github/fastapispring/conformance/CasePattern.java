package io.github.fastapispring.conformance;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recorded cases that are set aside for one reason; every name may hold {@code *} for any
 * text.
 *
 * @param chapter the chapter
 * @param app the application
 * @param name the case
 * @param reason why they are set aside
 */
record CasePattern(String chapter, String app, String name, String reason) {

	boolean matches(RecordedApp app, RecordedCase recorded) {
		return matches(this.chapter, app.chapter()) && matches(this.app, app.name())
				&& matches(this.name, recorded.name());
	}

	boolean matchesAny(RecordedApp app) {
		return app.cases().stream().anyMatch((recorded) -> matches(app, recorded));
	}

	static boolean matches(String pattern, String text) {
		return Pattern
			.compile(Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
					Pattern.DOTALL)
			.matcher(text)
			.matches();
	}

	@Override
	public String toString() {
		return this.chapter + "/" + this.app + "/" + this.name;
	}

}
