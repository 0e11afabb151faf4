package io.github.fastapispring.conformance;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ResponseReader}.
 */
class ResponseReaderTests {

	@Test
	void readsRepeatedHeaders() throws IOException {
		RawResponse response = read("HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a:  2 \r\nContent-Length: 0\r\n\r\n", true);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.header("x-A")).containsExactly("1", "2");
	}

	@Test
	void readsAsManyBytesAsAnnounced() throws IOException {
		assertThat(read("HTTP/1.1 422 X\r\ncontent-length: 3\r\n\r\nabcdef", true).text()).isEqualTo("abc");
	}

	@Test
	void readsChunks() throws IOException {
		assertThat(read(
				"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\na;x=y\r\n0123456789\r\n0\r\n\r\n",
				true)
			.text()).isEqualTo("abc0123456789");
	}

	@Test
	void readsToTheEndWithoutALength() throws IOException {
		assertThat(read("HTTP/1.1 200 OK\r\n\r\nabc", true).text()).isEqualTo("abc");
	}

	@Test
	void readsNoBodyWhereThereIsNone() throws IOException {
		assertThat(read("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n", false).body()).isEmpty();
		assertThat(read("HTTP/1.1 204 No Content\r\n\r\n", true).body()).isEmpty();
		assertThat(read("HTTP/1.1 304 Not Modified\r\ncontent-length: 3\r\n\r\n", true).body()).isEmpty();
	}

	@Test
	void skipsInterimResponses() throws IOException {
		assertThat(read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na", true).status())
			.isEqualTo(200);
	}

	@Test
	void failsIfTheBodyIsCutOff() {
		assertThatExceptionOfType(EOFException.class)
			.isThrownBy(() -> read("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nab", true));
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read("HTTP/1.1 200", true));
	}

	private static RawResponse read(String response, boolean hasBody) throws IOException {
		return new ResponseReader(new ByteArrayInputStream(response.getBytes(StandardCharsets.UTF_8))).read(hasBody);
	}

}
