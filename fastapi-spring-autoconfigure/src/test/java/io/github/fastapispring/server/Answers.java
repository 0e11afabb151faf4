package io.github.fastapispring.server;

import java.util.List;
import java.util.regex.Pattern;

/**
 * All that a server answers on one connection, without what is different each time, and
 * what it logs meanwhile.
 *
 * @param text the bytes as ISO 8859-1, the names of headers in lower case
 * @param logged the events of the log
 */
record Answers(String text, List<String> logged) {

	private static final Pattern BOOTS_ERROR = Pattern.compile(
			"(?i)content-length: (\\d+)(.*?\\{\"timestamp\":\")[^\"]+(.*?\"requestId\":\")([^\"]+)", Pattern.DOTALL);

	static Answers of(String text, List<String> logged) {
		String anyId = BOOTS_ERROR.matcher(text)
			.replaceAll((error) -> "Content-Length: " + (Integer.parseInt(error.group(1)) - error.group(4).length())
					+ " and that of the id" + error.group(2) + error.group(3));
		return new Answers(
				anyId.replaceAll("(?im)^date: .*\r\n", "")
					.replaceAll("Expires=.{29};", "Expires=...;")
					.replaceAll("(?i)SESSION=[0-9a-f-]{36}", "SESSION=..."),
				logged.stream().map(Answers::withoutIds).toList());
	}

	private static String withoutIds(String event) {
		return event.replaceAll("\\[[0-9a-f]{8}-\\d+]", "[id]")
			.replaceAll("\\[[0-9a-f]{8}(-\\d+)?, L:[^]]*]", "[connection]")
			.replaceAll("Can't add the cookie .*? been committed|Cookie \\w+ comes after .*? committed",
					"[a cookie too late]")
			.replaceAll("(?i)SESSION=[0-9a-f-]{36}", "SESSION=...");
	}

	List<String> statusLines() {
		return this.text.lines().filter((line) -> line.startsWith("HTTP/1.1 ")).toList();
	}

}
