package io.github.fastapispring.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * Sends given bytes to a local port, since every HTTP client adds headers of its own.
 */
final class RawHttpClient {

	private static final int TIMEOUT_MILLIS = 30_000;

	private final int port;

	private final Runnable beforeClosing;

	/**
	 * Creates a client.
	 * @param port the port
	 * @param beforeClosing runs between a response and the end of its connection
	 */
	RawHttpClient(int port, Runnable beforeClosing) {
		this.port = port;
		this.beforeClosing = beforeClosing;
	}

	/**
	 * Sends a request over a connection of its own.
	 * @param request the bytes of the request
	 * @param hasBody whether the response may have a body, as none to HEAD has
	 * @return the response
	 * @throws IOException if there is none
	 */
	RawResponse exchange(byte[] request, boolean hasBody) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream().write(request);
			socket.getOutputStream().flush();
			RawResponse response = new ResponseReader(socket.getInputStream()).read(hasBody);
			this.beforeClosing.run();
			return response;
		}
	}

}
