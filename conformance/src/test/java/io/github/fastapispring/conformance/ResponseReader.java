package io.github.fastapispring.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an HTTP/1.1 response that ends with its length, its last chunk or the connection.
 */
final class ResponseReader {

	private final InputStream stream;

	ResponseReader(InputStream stream) {
		this.stream = new BufferedInputStream(stream);
	}

	RawResponse read(boolean hasBody) throws IOException {
		int status = status();
		List<RawResponse.Header> headers = headers();
		if (status < 200) {
			return read(hasBody);
		}
		RawResponse head = new RawResponse(status, headers, new byte[0]);
		return (hasBody && status != 204 && status != 304) ? new RawResponse(status, headers, body(head)) : head;
	}

	private int status() throws IOException {
		String line = line();
		String[] parts = line.split(" ", 3);
		if (parts.length < 2 || !parts[0].startsWith("HTTP/1.")) {
			throw new IOException("Not a status line: " + line);
		}
		return Integer.parseInt(parts[1]);
	}

	private List<RawResponse.Header> headers() throws IOException {
		List<RawResponse.Header> headers = new ArrayList<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			if (colon < 1) {
				throw new IOException("Not a header: " + line);
			}
			headers.add(new RawResponse.Header(line.substring(0, colon), line.substring(colon + 1).strip()));
		}
		return headers;
	}

	private byte[] body(RawResponse head) throws IOException {
		if (head.header("transfer-encoding").stream().anyMatch("chunked"::equalsIgnoreCase)) {
			return chunks();
		}
		List<String> length = head.header("content-length");
		return length.isEmpty() ? this.stream.readAllBytes() : exactly(Integer.parseInt(length.get(0)));
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = chunkSize(); size > 0; size = chunkSize()) {
			body.writeBytes(exactly(size));
			line();
		}
		headers();
		return body.toByteArray();
	}

	private int chunkSize() throws IOException {
		return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
	}

	private byte[] exactly(int length) throws IOException {
		byte[] bytes = this.stream.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("The connection ended after %d of %d bytes".formatted(bytes.length, length));
		}
		return bytes;
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = this.stream.read(); next != '\n'; next = this.stream.read()) {
			if (next < 0) {
				throw new EOFException("The connection ended within a line");
			}
			line.write(next);
		}
		return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
	}

}
