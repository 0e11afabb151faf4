package io.github.fastapispring.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a client sends on one connection, packet by packet. It ends when the server closes
 * the connection, or with an answer that ends with a text.
 */
final class Conversation {

	/**
	 * Something that the client does.
	 */
	sealed interface Step {

	}

	/** Sends a packet. */
	record Packet(byte[] bytes) implements Step {

	}

	/** Waits until the server has read all that was sent. */
	record AwaitRead() implements Step {

	}

	/** Waits until a handler is at a gate, then opens it. */
	record Open(String gate) implements Step {

	}

	private final List<Step> steps;

	private final String end;

	private Conversation() {
		this(new ArrayList<>(), "");
	}

	private Conversation(List<Step> steps, String end) {
		this.steps = steps;
		this.end = end;
	}

	/**
	 * A conversation of one request.
	 * @param line the request line without the protocol
	 * @param headers the headers beside {@code Host}
	 * @return the conversation
	 */
	static Conversation of(String line, String... headers) {
		return new Conversation().packet(last(line, "", headers));
	}

	static Conversation withBody(String line, String body, String... headers) {
		return new Conversation().packet(last(line, body, headers));
	}

	static Conversation raw(String text) {
		return new Conversation().packet(text);
	}

	static String last(String line, String body, String... headers) {
		List<String> all = new ArrayList<>(List.of(headers));
		all.add("Connection: close");
		return request(line, body, all.toArray(String[]::new));
	}

	static String request(String line, String body, String... headers) {
		StringBuilder text = new StringBuilder(line).append(" HTTP/1.1\r\nHost: example.org:8080\r\n");
		for (String header : headers) {
			text.append(header).append("\r\n");
		}
		if (!body.isEmpty()) {
			text.append("Content-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length).append("\r\n");
		}
		return text.append("\r\n").append(body).toString();
	}

	Conversation packet(String text) {
		this.steps.add(new Packet(text.getBytes(StandardCharsets.UTF_8)));
		return this;
	}

	Conversation read() {
		this.steps.add(new AwaitRead());
		return this;
	}

	Conversation open(String gate) {
		this.steps.add(new Open(gate));
		return this;
	}

	/**
	 * The same in as many packets as there are cuts, and one more.
	 * @param cuts texts before which a packet ends
	 * @return the conversation
	 */
	Conversation cutBefore(String... cuts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.steps.forEach((step) -> bytes.writeBytes(((Packet) step).bytes()));
		String rest = bytes.toString(StandardCharsets.UTF_8);
		Conversation cut = new Conversation(new ArrayList<>(), this.end);
		for (String text : cuts) {
			int at = rest.indexOf(text);
			cut.packet(rest.substring(0, at)).read();
			rest = rest.substring(at);
		}
		return cut.packet(rest);
	}

	/**
	 * The same until an answer comes, for a server that is not asked to close: Reactor
	 * Netty does so at once where it still has requests to answer.
	 * @param text how the last answer ends
	 * @return the conversation
	 */
	Conversation until(String text) {
		return new Conversation(this.steps, text);
	}

	String end() {
		return this.end;
	}

	/**
	 * Whether it is more than a server reads before it refuses it.
	 */
	boolean isLarge() {
		return this.steps.stream()
			.mapToInt((step) -> (step instanceof Packet packet) ? packet.bytes().length : 0)
			.sum() > 256 * 1024;
	}

	List<Step> steps() {
		return this.steps;
	}

	@Override
	public String toString() {
		return this.steps.stream()
			.map((step) -> (step instanceof Packet packet)
					? new String(packet.bytes(), StandardCharsets.UTF_8).lines().limit(5).toList().toString()
					: step.toString())
			.toList()
			.toString();
	}

}
