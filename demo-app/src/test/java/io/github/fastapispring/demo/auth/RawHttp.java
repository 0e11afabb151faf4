package io.github.fastapispring.demo.auth;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sends requests byte for byte as they are written, which no client would.
 *
 * @param port the port of the demo
 */
record RawHttp(int port) {

	private static final int PATIENCE_MILLIS = 60_000;

	/**
	 * Sends a request on a connection of its own.
	 * @param requestLine the request line without the version
	 * @param headers further header lines
	 * @return the answer
	 */
	Answer send(String requestLine, String... headers) throws IOException {
		return exchange(requestLine, headers, "");
	}

	/**
	 * Sends a form on a connection of its own.
	 * @param path the path
	 * @param form the form as it is encoded
	 * @param headers further header lines
	 * @return the answer
	 */
	Answer post(String path, String form, String... headers) throws IOException {
		String[] all = Arrays.copyOf(headers, headers.length + 2);
		all[headers.length] = "Content-Type: application/x-www-form-urlencoded";
		all[headers.length + 1] = "Content-Length: " + form.length();
		return exchange("POST " + path, all, form);
	}

	private Answer exchange(String requestLine, String[] headers, String body) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(PATIENCE_MILLIS);
			StringBuilder request = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: localhost\r\n");
			for (String header : headers) {
				request.append(header).append("\r\n");
			}
			request.append("Connection: close\r\n\r\n").append(body);
			socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
			byte[] answer = socket.getInputStream().readAllBytes();
			return Answer.of(new String(answer, StandardCharsets.UTF_8));
		}
	}

	/**
	 * An answer.
	 *
	 * @param status its status
	 * @param text all of it
	 */
	record Answer(int status, String text) {

		static Answer of(String text) {
			return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
		}

	}

}
