package io.github.fastapispring.dependency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * A client that sends a request over a socket of its own and may hang up at any time.
 */
public final class RawClient implements AutoCloseable {

	private final Socket socket;

	private final BufferedReader reader;

	private RawClient(Socket socket) throws IOException {
		this.socket = socket;
		this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
	}

	public static RawClient get(int port, String path) throws IOException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(64 * 1024);
		socket.setSoTimeout(60_000);
		socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
		socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
		return new RawClient(socket);
	}

	/**
	 * The status of the answer.
	 */
	public int status() throws IOException {
		String line = this.reader.readLine();
		if (line == null) {
			throw new SocketException("There is no answer");
		}
		return Integer.parseInt(line.split(" ")[1]);
	}

	/**
	 * Whether the server has closed the connection.
	 */
	public boolean isClosedByServer() throws IOException {
		try {
			while (this.reader.read() >= 0) {
				continue;
			}
			return true;
		}
		catch (SocketException ex) {
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
