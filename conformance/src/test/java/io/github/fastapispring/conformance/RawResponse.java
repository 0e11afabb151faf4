package io.github.fastapispring.conformance;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A response as it came over the wire.
 *
 * @param status the status
 * @param headers the headers in their order
 * @param body the body, empty if there is none
 */
record RawResponse(int status, List<Header> headers, byte[] body) {

	List<String> header(String name) {
		return this.headers.stream()
			.filter((header) -> header.name().equalsIgnoreCase(name))
			.map(Header::value)
			.toList();
	}

	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	/**
	 * A header line.
	 *
	 * @param name the name
	 * @param value the value
	 */
	record Header(String name, String value) {

	}

}
