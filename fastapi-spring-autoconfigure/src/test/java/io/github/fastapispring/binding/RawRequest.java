package io.github.fastapispring.binding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Sends bytes that no HTTP client would send and reads what comes back.
 */
final class RawRequest {

	private final int port;

	RawRequest(int port) {
		this.port = port;
	}

	/**
	 * Sends a request.
	 * @param head request line and headers, without the empty line
	 * @param body the body, sent as it is
	 * @return the answer up to the end of its body
	 * @throws IOException when the server cannot be reached
	 */
	RawAnswer send(String head, byte[] body) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(60_000);
			OutputStream out = socket.getOutputStream();
			out.write(
					(head + "\r\nhost: localhost\r\nconnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
			try {
				out.write(body);
				out.flush();
			}
			catch (SocketException ex) {
				// the server has answered before it has read everything
			}
			return RawAnswer.of(read(socket.getInputStream()));
		}
	}

	private static String read(InputStream in) throws IOException {
		ByteArrayOutputStream received = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		try {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				received.write(buffer, 0, count);
			}
		}
		catch (SocketException ex) {
			// reset after the answer, since the request was not read to its end
		}
		return received.toString(StandardCharsets.UTF_8);
	}

	/**
	 * Sends the start of a request and hangs up.
	 * @param start what is sent
	 * @throws IOException when the server cannot be reached
	 */
	void abort(String start) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().flush();
		}
	}

	/**
	 * What came back.
	 *
	 * @param status the status, 0 for no answer
	 * @param body what follows the headers
	 */
	record RawAnswer(int status, String body) {

		static RawAnswer of(String received) {
			int end = received.indexOf("\r\n\r\n");
			return (end < 0) ? new RawAnswer(0, received)
					: new RawAnswer(Integer.parseInt(received.substring(9, 12)), received.substring(end + 4));
		}

	}

}
