package io.github.fastapispring.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However the bytes of a connection arrive, each request has its own body after the
 * joiner, and every buffer is passed on or released.
 */
class BodyJoinerTests {

	private static final String POST = "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";

	@Example
	void aBodyThatCameWithItsHeadIsJoined() {
		Connection connection = new Connection(true);
		connection.read(POST + "abc", true);
		assertThat(connection.requests).extracting(Received::joined).containsExactly("abc");
		connection.close();
	}

	@Example
	void aBodyInTwoPacketsOfOneReadIsJoined() {
		Connection connection = new Connection(true);
		connection.read(POST + "a", false);
		connection.read("bc", true);
		assertThat(connection.requests).extracting(Received::joined).containsExactly("abc");
		connection.close();
	}

	@Example
	void aHeadDoesNotWaitForItsBody() {
		Connection connection = new Connection(true);
		connection.read(POST, true);
		assertThat(connection.requests).hasSize(1);
		connection.read("abc", true);
		assertThat(connection.requests).extracting(Received::joined).containsExactly((String) null);
		assertThat(connection.requests.get(0).body).hasToString("abc");
		connection.close();
	}

	@Example
	void aRequestThatMayGoElsewhereIsNotJoined() {
		for (String header : List.of("Expect: 100-continue", "Upgrade: websocket", "Transfer-Encoding: chunked")) {
			Connection connection = new Connection(true);
			connection.read(POST.replace("Host: a", "Host: a\r\n" + header) + "abc", true);
			assertThat(connection.requests.get(0).joined).isNull();
			connection.close();
		}
	}

	@Example
	void aLargeBodyIsNotJoined() {
		String body = "x".repeat(BodyJoiner.LIMIT + 1);
		Connection connection = new Connection(true);
		connection.read(POST.replace("3", "" + body.length()) + body, true);
		assertThat(connection.requests.get(0).joined).isNull();
		assertThat(connection.requests.get(0).body).hasToString(body);
		connection.close();
	}

	@Example
	void aConnectionThatEndsWithinABodyLeavesNothingBehind() {
		for (boolean complete : List.of(true, false)) {
			Connection connection = new Connection(true);
			connection.read(POST + "ab", complete);
			connection.close();
		}
	}

	@Example
	void aHandlerThatIsRemovedLeavesNothingBehind() {
		Connection connection = new Connection(true);
		connection.read(POST + "ab", false);
		connection.channel.pipeline().remove(BodyJoiner.class);
		connection.close();
	}

	@Property
	void eachRequestHasItsOwnBody(@ForAll("requests") @Size(min = 1, max = 6) List<String> requests,
			@ForAll("cuts") List<Integer> cuts, @ForAll List<Boolean> reads) {
		String all = String.join("", requests);
		List<Received> joined = exchange(true, all, cuts, reads);
		List<Received> plain = exchange(false, all, cuts, reads);
		assertThat(joined).extracting(Received::described).isEqualTo(plain.stream().map(Received::described).toList());
		assertThat(joined).filteredOn((request) -> request.joined != null).allSatisfy((request) -> {
			assertThat(request.body).isEmpty();
			assertThat(request.ended).isOne();
		});
	}

	private static List<Received> exchange(boolean join, String text, List<Integer> cuts, List<Boolean> reads) {
		Connection connection = new Connection(join);
		List<Integer> positions = cuts.stream().map((cut) -> cut % (text.length() + 1)).sorted().distinct().toList();
		int start = 0;
		for (int i = 0; i <= positions.size(); i++) {
			int end = (i < positions.size()) ? positions.get(i) : text.length();
			boolean complete = i == positions.size() || reads.isEmpty() || reads.get(i % reads.size());
			connection.read(text.substring(start, end), complete);
			start = end;
		}
		connection.close();
		return connection.requests;
	}

	@Provide
	Arbitrary<List<Integer>> cuts() {
		return Arbitraries.integers().between(0, 1 << 20).list().ofMaxSize(12);
	}

	@Provide
	Arbitrary<List<String>> requests() {
		Arbitrary<String> method = Arbitraries.of("GET", "POST", "PUT", "DELETE", "HEAD");
		Arbitrary<String> target = Arbitraries.of("/a", "/b?c=d", "/[", "//x", "*", "http://a/b", "/%", "/e%20f");
		Arbitrary<String> headers = Arbitraries.of("Host: a", "Host: a:80", "Host: [::1]", "Host:",
				"Host: a_b\r\nHost: c", "Host: a\r\nExpect: 100-continue", "Host: a\r\nUpgrade: h2c",
				"Host: a\r\nForwarded: host=b", "Host: a\r\nCookie: x=y\r\nX-A: 1\r\nX-a: 2\r\nX-A: 3", "X-None: 1");
		Arbitrary<String> body = Arbitraries.strings().withChars("abc\r\n {}").ofMaxLength(40);
		return Combinators.combine(method, target, headers, body, Arbitraries.of(Framing.values()))
			.as((verb, path, lines, text, framing) -> verb + " " + path + " HTTP/1.1\r\n" + lines + "\r\n"
					+ framing.frame(text))
			.list();
	}

	private enum Framing {

		LENGTH, CHUNKS, TRAILER, NONE, EMPTY;

		String frame(String body) {
			return switch (this) {
				case LENGTH -> "Content-Length: " + body.length() + "\r\n\r\n" + body;
				case CHUNKS -> "Transfer-Encoding: chunked\r\n\r\n" + chunk(body) + "0\r\n\r\n";
				case TRAILER -> "Transfer-Encoding: chunked\r\n\r\n" + chunk(body) + "0\r\nX-Trailer: 1\r\n\r\n";
				case NONE -> "\r\n";
				case EMPTY -> "Content-Length: 0\r\n\r\n";
			};
		}

		private static String chunk(String body) {
			return body.isEmpty() ? "" : Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
		}

	}

	private static final class Received {

		private final String head;

		private final List<String> headers;

		private final String joined;

		private final StringBuilder body = new StringBuilder();

		private final List<String> trailers = new ArrayList<>();

		private int ended;

		private Received(HttpRequest request) {
			this.head = request.protocolVersion() + " " + request.method() + " " + request.uri() + " "
					+ request.decoderResult();
			this.headers = request.headers().entries().stream().map(String::valueOf).toList();
			byte[] bytes = JoinedHeaders.bodyOf(request.headers());
			this.joined = (bytes != null) ? new String(bytes, StandardCharsets.ISO_8859_1) : null;
		}

		String joined() {
			return this.joined;
		}

		List<Object> described() {
			return List.of(this.head, this.headers, (this.joined != null) ? this.joined : this.body.toString(),
					this.trailers, this.ended);
		}

	}

	private static final class Connection {

		private final EmbeddedChannel channel = new EmbeddedChannel(new HttpServerCodec());

		private final List<Received> requests = new ArrayList<>();

		private final List<ByteBuf> sent = new ArrayList<>();

		Connection(boolean join) {
			if (join) {
				this.channel.pipeline().addLast(new BodyJoiner());
			}
		}

		void read(String text, boolean complete) {
			ByteBuf bytes = ByteBufAllocator.DEFAULT.buffer();
			bytes.writeCharSequence(text, StandardCharsets.ISO_8859_1);
			this.sent.add(bytes);
			this.channel.pipeline().fireChannelRead(bytes);
			if (complete) {
				this.channel.pipeline().fireChannelReadComplete();
			}
			take();
		}

		private void take() {
			for (Object message = this.channel.readInbound(); message != null; message = this.channel.readInbound()) {
				if (message instanceof HttpRequest request) {
					this.requests.add(new Received(request));
				}
				if (message instanceof HttpContent content) {
					Received last = this.requests.get(this.requests.size() - 1);
					last.body.append(content.content().toString(StandardCharsets.ISO_8859_1));
					if (content instanceof LastHttpContent end) {
						last.ended++;
						end.trailingHeaders().forEach((trailer) -> last.trailers.add(trailer.toString()));
					}
				}
				ReferenceCountUtil.release(message);
			}
		}

		/** An embedded channel itself checks that no exception was left. */
		void close() {
			this.channel.close();
			this.channel.runPendingTasks();
			take();
			this.channel.checkException();
			assertThat(this.sent).allSatisfy((bytes) -> assertThat(bytes.refCnt()).isZero());
		}

	}

}
