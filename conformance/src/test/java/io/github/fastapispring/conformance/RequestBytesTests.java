package io.github.fastapispring.conformance;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RequestBytes}.
 */
class RequestBytesTests {

	@Test
	void sendsNoHeaderOfItsOwnButTheHost() {
		assertThat(sent("{\"method\":\"GET\",\"path\":\"/a%20b//c/\"}"))
			.isEqualTo("GET /a%20b//c/ HTTP/1.1\r\nHost: testserver\r\n\r\n");
	}

	@Test
	void sendsListedHeadersAsTheyAre() {
		assertThat(sent("""
				{"method":"GET","path":"/","headers":{"host":"other","connection":"keep-alive","x-a":["1","2"]}}"""))
			.isEqualTo("GET / HTTP/1.1\r\nhost: other\r\nconnection: keep-alive\r\nx-a: 1\r\nx-a: 2\r\n\r\n");
	}

	@Test
	void encodesTheQueryAsAForm() {
		assertThat(sent("""
				{"method":"GET","path":"/","query":[["q","a b&é*~"],["q",""]]}"""))
			.startsWith("GET /?q=a+b%26%C3%A9%2A~&q= HTTP/1.1\r\n");
	}

	@Test
	void sendsARawQueryAsItIs() {
		assertThat(sent("{\"method\":\"GET\",\"path\":\"/\",\"rawQuery\":\"q&%zz\"}"))
			.startsWith("GET /?q&%zz HTTP/1.1\r\n");
	}

	@Test
	void sendsCookiesInOneHeader() {
		assertThat(sent("{\"method\":\"GET\",\"path\":\"/\",\"cookies\":{\"a\":\"1\",\"b\":\"\\\"x y\\\"\"}}"))
			.contains("\r\nCookie: a=1; b=\"x y\"\r\n");
	}

	@Test
	void sendsJsonWithItsNumbersAsTheyWereRecorded() {
		assertThat(sent("""
				{"method":"POST","path":"/","json":{"a": 1.0, "b": [1e+20, "é", null]}}""")).endsWith(
				"Content-Type: application/json\r\nContent-Length: 31\r\n\r\n{\"a\":1.0,\"b\":[1e+20,\"é\",null]}");
	}

	@Test
	void sendsNullAsAJsonBody() {
		assertThat(sent("{\"method\":\"POST\",\"path\":\"/\",\"json\":null}"))
			.endsWith("Content-Type: application/json\r\nContent-Length: 4\r\n\r\nnull");
	}

	@Test
	void sendsAForm() {
		assertThat(sent("""
				{"method":"POST","path":"/","form":[["a","é & = +"],["a",""],["b[]","x"]]}"""))
			.endsWith("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 33\r\n\r\n"
					+ "a=%C3%A9+%26+%3D+%2B&a=&b%5B%5D=x");
	}

	@Test
	void sendsARawBodyWithItsContentTypeOrNone() {
		assertThat(sent("{\"method\":\"POST\",\"path\":\"/\",\"raw\":\"{\",\"contentType\":\"text/json\"}"))
			.endsWith("Content-Type: text/json\r\nContent-Length: 1\r\n\r\n{");
		assertThat(sent("{\"method\":\"POST\",\"path\":\"/\",\"raw\":\"\",\"contentType\":null}"))
			.endsWith("Host: testserver\r\nContent-Length: 0\r\n\r\n");
	}

	@Test
	void refusesWhatItCannotSend() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> sent("{\"method\":\"GET\",\"path\":\"/\",\"scheme\":\"https\"}"))
			.withMessageContaining("scheme");
	}

	private static String sent(String request) {
		return new String(RequestBytes.of((JsonObject) Json.read(request)), StandardCharsets.UTF_8);
	}

}
