package io.github.fastapispring.benchmarks.compare;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is sent.
 *
 * @param path the path with its query
 * @param headers the headers
 * @param body the body of a POST, or null for a GET
 */
record Request(String path, Map<String, String> headers, @Nullable String body) {

	static Request get(String path) {
		return new Request(path, Map.of(), null);
	}

	static Request get(String path, String header, String value) {
		return new Request(path, Map.of(header, value), null);
	}

	static Request post(String path, String contentType, String body) {
		return new Request(path, Map.of("Content-Type", contentType), body);
	}

	String method() {
		return (this.body != null) ? "POST" : "GET";
	}

}
