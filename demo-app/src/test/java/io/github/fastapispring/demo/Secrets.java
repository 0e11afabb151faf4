package io.github.fastapispring.demo;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What must not be printed: the secrets of the tests by their text, all others by their
 * form.
 */
final class Secrets {

	private static final Pattern SECRET = Pattern.compile(String.join("|", List.of(Pattern.quote(Login.PASSWORD),
			// passwords and keys of the tests
			"correct horse", "hunter2\\S*", "key-of-the-\\w+-tests",
			// a JWT
			"eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*",
			// a refresh token
			"(?<![\\w-])[\\w-]{22}\\.[\\w-]{43}(?![\\w-])",
			// a hash of a password
			"\\$2[aby]\\$\\d\\d\\$\\S+",
			// a key
			"BEGIN (RSA )?PRIVATE KEY",
			// the value of Authorization
			"(?i:(bearer|basic) (?!error=|scope=|realm=)[\\w.~+/=-]{16,})")));

	private Secrets() {
	}

	/**
	 * Finds secrets.
	 * @param text a text
	 * @return each secret with what stands before it
	 */
	static List<String> in(String text) {
		return SECRET.matcher(text).results().map((found) -> shown(text, found)).distinct().limit(20).toList();
	}

	private static String shown(String text, MatchResult found) {
		return text.substring(Math.max(0, found.start() - 200), found.end());
	}

}
