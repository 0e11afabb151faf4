package io.github.fastapispring.demo.auth;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.github.fastapispring.demo.DemoApplication;
import io.github.fastapispring.demo.Login;
import io.github.fastapispring.demo.PemKey;
import io.github.fastapispring.security.ApiKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attacks on the running demo, none of which gets in. The table in
 * {@code docs/security.md} has a row for each.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "demo.database=attacks", "demo.admin.key=" + AttackTests.ADMIN_KEY,
				"demo.auth.limits.per-address=1000" })
@AutoConfigureWebTestClient(timeout = "60s")
class AttackTests {

	static final String ADMIN_KEY = "key-of-the-attack-tests";

	private static final String READ = "GET /users";

	/** Deletes Alan, so that it shows in the database whether the handler has run. */
	private static final String DELETE = "DELETE /users/2";

	private static final String STATISTICS = "GET /admin/users/statistics";

	@Autowired
	private SigningKey key;

	@Autowired
	private WebTestClient client;

	@Autowired
	private DatabaseClient database;

	private RawHttp http;

	@BeforeEach
	void connect(@LocalServerPort int port) {
		this.http = new RawHttp(port);
	}

	@AfterEach
	void nothingWasDeleted() {
		Long users = this.database.sql("select count(*) from users")
			.mapValue(Long.class)
			.one()
			.block(Duration.ofSeconds(60));
		assertThat(users).isEqualTo(2);
	}

	@Test
	void whatIsAttackedIsOpenToThoseWhoMay() throws IOException, GeneralSecurityException {
		assertThat(send(READ, ForgedToken.valid().signedBy(this.key.privateKey())).status()).isEqualTo(200);
		assertThat(this.http.send(STATISTICS, "X-Admin-Key: " + ADMIN_KEY).status()).isEqualTo(200);
	}

	@Test
	void aMissingTokenIsRefused() throws IOException {
		assertThat(this.http.send(READ).text()).startsWith("HTTP/1.1 401")
			.containsIgnoringCase("WWW-Authenticate: Bearer");
		assertRefused(this.http.send(DELETE));
		assertRefused(this.http.send("DELETE /users/2?access_token=" + valid()));
		assertRefused(this.http.send(DELETE, "Cookie: access_token=" + valid() + "; Authorization=Bearer " + valid()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Bearer", "Bearer ", "Bearer x", "Bearer .", "Bearer ..", "Bearer a.b.c",
			"Bearer e30.e30.", "Bearer %00", "Bearer null", "Bearer \u00ff\u00fe", "Basic YWRhOmFkYQ==",
			"Bearer Bearer Bearer", "\tBearer\t", "Digest username=\"ada\"" })
	void aMalformedTokenIsRefused(String authorization) throws IOException {
		assertRefused(this.http.send(DELETE, "Authorization: " + authorization));
	}

	@Test
	void aTokenThatIsCutOrExtendedIsRefused() throws IOException {
		String token = valid();
		assertRefused(send(DELETE, token.substring(0, token.length() - 4)));
		assertRefused(send(DELETE, token.substring(0, token.lastIndexOf('.'))));
		assertRefused(send(DELETE, token + ".e30"));
		assertRefused(send(DELETE, token + " " + token));
	}

	@Test
	void anExpiredTokenIsRefused() throws IOException, GeneralSecurityException {
		long past = Instant.now().minusSeconds(120).getEpochSecond();
		assertRefusedWhenSigned(ForgedToken.valid().claim("exp", past));
		assertRefusedWhenSigned(ForgedToken.valid().claim("nbf", Instant.now().plusSeconds(120).getEpochSecond()));
		assertRefusedWhenSigned(ForgedToken.valid().without("exp"));
	}

	@Test
	void anUnsignedTokenIsRefused() throws IOException, GeneralSecurityException {
		for (String none : new String[] { "none", "None", "NONE", "nOnE", "" }) {
			ForgedToken token = ForgedToken.valid().header("alg", none);
			assertRefused(send(DELETE, token.signedAs(new byte[0])));
			assertRefused(send(DELETE, token.signedBy(this.key.privateKey())));
		}
	}

	@Test
	void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws IOException, GeneralSecurityException {
		byte[] der = this.key.publicKey().getEncoded();
		String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(der)
				+ "\n-----END PUBLIC KEY-----\n";
		for (byte[] secret : new byte[][] { der, pem.getBytes(StandardCharsets.US_ASCII),
				pem.strip().getBytes(StandardCharsets.US_ASCII), this.key.publicKey().getModulus().toByteArray() }) {
			assertRefused(send(DELETE, ForgedToken.valid().header("alg", "HS256").signedBySecret(secret)));
			assertRefused(send(DELETE, ForgedToken.valid().signedBySecret(secret)));
		}
	}

	@Test
	void aTokenSignedWithAnotherKeyIsRefused() throws IOException, GeneralSecurityException {
		SigningKey other = SigningKey.generate();
		Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
		Map<String, String> jwk = Map.of("kty", "RSA", "e", "AQAB", "n",
				base64.encodeToString(other.publicKey().getModulus().toByteArray()));
		assertRefused(send(DELETE, ForgedToken.valid().signedBy(other.privateKey())));
		assertRefused(send(DELETE, ForgedToken.valid().header("jwk", jwk).signedBy(other.privateKey())));
		assertRefused(send(DELETE,
				ForgedToken.valid().header("jku", "http://localhost:9/keys").signedBy(other.privateKey())));
		assertRefused(send(DELETE, ForgedToken.valid().header("kid", "../../dev/null").signedBy(other.privateKey())));
		assertRefused(send(DELETE, ForgedToken.valid().signedBy(PemKey.generate().getPrivate())));
	}

	@Test
	void aTokenForAnotherAudienceIsRefused() throws IOException, GeneralSecurityException {
		assertRefusedWhenSigned(ForgedToken.valid().claim("aud", "another"));
		assertRefusedWhenSigned(ForgedToken.valid().without("aud"));
	}

	@Test
	void aTokenOfAnotherIssuerIsRefused() throws IOException, GeneralSecurityException {
		assertRefusedWhenSigned(ForgedToken.valid().claim("iss", "another"));
		assertRefusedWhenSigned(ForgedToken.valid().without("iss"));
	}

	@Test
	void aReplayedRefreshTokenEndsItsLogin() {
		String used = Login.ADA.tokens(this.client, "users:read").path("refresh_token").asString();
		String next = Login.tokens(Login.refresh(this.client, used, "")).path("refresh_token").asString();
		assertNotRefreshed(used);
		assertNotRefreshed(next);
	}

	@Test
	void aTokenOfTheOtherKindIsRefused() throws IOException {
		JsonNode tokens = Login.ADA.tokens(this.client, "users:write");
		assertRefused(send(DELETE, tokens.path("refresh_token").asString()));
		assertNotRefreshed(tokens.path("access_token").asString());
	}

	@Test
	void scopesThatAreAskedForAndNotHeldAreNotGranted() throws IOException {
		JsonNode tokens = Login.ALAN.tokens(this.client, "users:read users:write");
		assertThat(tokens.path("scope").asString()).isEqualTo("users:read");
		assertThat(send(DELETE, tokens.path("access_token").asString()).status()).isEqualTo(403);
		JsonNode less = Login.ADA.tokens(this.client, "users:read");
		JsonNode refreshed = Login
			.tokens(Login.refresh(this.client, less.path("refresh_token").asString(), "users:read users:write"));
		assertThat(refreshed.path("scope").asString()).isEqualTo("users:read");
		assertThat(send(DELETE, refreshed.path("access_token").asString()).status()).isEqualTo(403);
	}

	@Test
	void scopesThatAreWrittenIntoATokenAreRefused() throws IOException {
		String[] parts = Login.ALAN.accessToken(this.client, "users:read").split("\\.");
		String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
		String more = claims.replace("users:read", "users:read users:write");
		assertThat(more).isNotEqualTo(claims);
		parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(more.getBytes(StandardCharsets.UTF_8));
		assertThat(send(DELETE, String.join(".", parts)).status()).isEqualTo(401);
	}

	@Test
	void scopesOfAnotherSpellingAreNotEnough() throws IOException, GeneralSecurityException {
		for (Object scope : new Object[] { "users:*", "users", "*", "USERS:WRITE", "users:writer",
				"users:read,users:write", Map.of("users:write", true) }) {
			String token = ForgedToken.valid().claim("scope", scope).signedBy(this.key.privateKey());
			assertThat(send(DELETE, token).status()).as(scope.toString()).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 7_000, 9_000, 70_000, 1_000_000 })
	void anOversizedHeaderIsRefused(int size) throws IOException {
		assertOversized("Authorization: Bearer " + "a".repeat(size));
		assertOversized("X-Admin-Key: " + "a".repeat(size));
	}

	/** The server may close the connection before it has read all. */
	private void assertOversized(String header) throws IOException {
		for (String request : new String[] { DELETE, "DELETE /admin/users/2" }) {
			try {
				assertThat(this.http.send(request, header).status()).isIn(400, 401, 413, 431);
			}
			catch (SocketException ex) {
				assertThat(ex).hasMessageMatching("Connection reset.*|Broken pipe.*");
			}
		}
	}

	@Test
	void aSecondAuthorizationIsRefused() throws IOException {
		String good = "Authorization: Bearer " + valid();
		for (String other : new String[] { "Authorization: Bearer x", "authorization: Basic YTpi", "AUTHORIZATION:",
				good }) {
			assertRefused(this.http.send(DELETE, good, other));
			assertRefused(this.http.send(DELETE, other, good));
		}
		assertRefused(this.http.send(DELETE, good + ", Bearer x"));
		assertRefused(this.http.send(DELETE, "Authorization: Bearer x, Bearer " + valid()));
	}

	@Test
	void aSecondAdminKeyIsRefused() throws IOException {
		String good = "X-Admin-Key: " + ADMIN_KEY;
		for (String other : new String[] { "X-Admin-Key: x", "x-admin-key:", good }) {
			assertRefused(this.http.send(STATISTICS, good, other));
			assertRefused(this.http.send(STATISTICS, other, good));
		}
		assertRefused(this.http.send(STATISTICS, good + "," + ADMIN_KEY));
	}

	@Test
	void aHeaderThatOnlyLooksLikeTheRightOneIsRefused() throws IOException {
		for (String name : new String[] { "X_Admin_Key", "X-Admin-Key ", "X-Admin-Key\u0000", " X-Admin-Key",
				"Admin-Key", "X-Forwarded-Admin-Key" }) {
			assertRefusedOrNoHttp(this.http.send(STATISTICS, "X-First: 1", name + ": " + ADMIN_KEY));
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "x", "key", "key-of-the-attack-test", "key-of-the-attack-testss", "KEY-OF-THE-ATTACK-TESTS",
					"key-of-the-attack-tests\u0000", "null", "\"key-of-the-attack-tests\"", "*", "%" })
	void aWrongAdminKeyIsRefused(String wrong) throws IOException {
		assertRefusedOrNoHttp(this.http.send(STATISTICS, "X-Admin-Key: " + wrong));
		assertRefused(this.http.send("GET /admin/users/statistics?X-Admin-Key=" + ADMIN_KEY));
		assertRefused(this.http.send("DELETE /admin/users/2", "Authorization: Bearer " + valid()));
	}

	/**
	 * Were the characters compared one after the other, a million right ones would take
	 * some hundred times as long as none.
	 */
	@Test
	void theTimeOfAWrongKeyDoesNotTellHowMuchOfItIsRight() {
		String expected = "k".repeat(1_000_000);
		ApiKey wrongAtOnce = new ApiKey("x" + expected.substring(1));
		ApiKey wrongAtLast = new ApiKey(expected.substring(1) + "x");
		ToLongFunction<ApiKey> time = (key) -> {
			long start = System.nanoTime();
			assertThat(key.matches(expected)).isFalse();
			return System.nanoTime() - start;
		};
		IntStream.range(0, 10).forEach((warmUp) -> time.applyAsLong((warmUp % 2 == 0) ? wrongAtOnce : wrongAtLast));
		long[] atOnce = new long[9];
		long[] atLast = new long[9];
		for (int i = 0; i < atOnce.length; i++) {
			atOnce[i] = time.applyAsLong(wrongAtOnce);
			atLast[i] = time.applyAsLong(wrongAtLast);
		}
		assertThat((double) least(atLast) / least(atOnce)).isBetween(0.2, 5.0);
	}

	/** A comparison of hashes takes some fifty milliseconds, all the rest one or two. */
	@Test
	void theTimeOfALoginDoesNotTellWhetherThereIsSuchAUser() {
		ToLongFunction<String> time = (username) -> {
			long start = System.nanoTime();
			new Login(username, "wrong").attempt(this.client, "").expectStatus().isUnauthorized().expectBody();
			return System.nanoTime() - start;
		};
		long known = least(IntStream.range(0, 4).mapToLong((i) -> time.applyAsLong("alan@example.com")).toArray());
		long unknown = least(IntStream.range(0, 4).mapToLong((i) -> time.applyAsLong("nobody@example.com")).toArray());
		assertThat((double) unknown / known).isGreaterThan(0.4);
	}

	private static long least(long[] times) {
		return LongStream.of(times).min().orElseThrow();
	}

	@Test
	void guessingIsLimitedWhateverAddressIsClaimed() throws IOException {
		int[] statuses = new int[8];
		for (int i = 0; i < statuses.length; i++) {
			statuses[i] = this.http
				.post("/token", "username=guessed@example.com&password=wrong", "X-Forwarded-For: 192.0.2." + i,
						"Forwarded: for=192.0.2." + i, "X-Real-IP: 192.0.2." + i)
				.status();
		}
		assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 429, 429, 429);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//admin/users/2", "/admin//users/2", "/admin/users//2", "/./admin/users/2",
			"/x/../admin/users/2", "/users/../admin/users/2", "/%2e%2e/admin/users/2", "/users/%2e%2e/admin/users/2",
			"/docs/..%2fadmin/users/2", "/docs/..;/admin/users/2", "/;/admin/users/2", "/admin;/users/2",
			"/admin;x=y/users/2", "/admin/users;a/2", "/admin/users/2;a=b", "/;a=b/admin/users/2", "/admin%2fusers%2f2",
			"/%2fadmin/users/2", "/admin%3b/users/2", "/%61dmin/users/2", "/admi%6E/users/2", "/%2561dmin/users/2",
			"/Admin/users/2", "/ADMIN/USERS/2", "/admin/users/2/", "/admin/users/2//", "/admin/users/2.",
			"/admin/users/2.json", "/admin/users/2%20", "/admin/users/2%00", "/admin/users/2?x", "/admin/users/2#x",
			"/admin/users/%32", "/admin/users/2%2f", "/admin\\users\\2", "/admin%5cusers/2", "/admin/users/\u00ff2",
			"/%c0%afadmin/users/2", "http://localhost/admin/users/2", "http://evil.example/admin/users/2",
			"http:/admin/users/2", "/admin/users/2%0d%0aX-Admin-Key:%20" + ADMIN_KEY })
	void anotherSpellingOfAPathLeadsPastNoGuard(String path) throws IOException {
		for (String method : new String[] { "DELETE", "delete", "HEAD", "GET" }) {
			assertNotFoundOrRefused(method + " " + path, "X-First: 1");
		}
		for (String header : new String[] { "X-HTTP-Method-Override: DELETE", "X-Original-URL: /admin/users/2",
				"X-Rewrite-URL: /admin/users/2", "X-Forwarded-Prefix: /admin" }) {
			assertNotFoundOrRefused("DELETE " + path, header);
		}
	}

	/**
	 * Reactor Netty puts such a target behind the host, so that another path is asked
	 * for.
	 */
	@Test
	void aPathWithoutASlashLeadsPastNoGuard() throws IOException {
		assertRefusedOrNoHttp(this.http.send("DELETE admin/users/2"));
		assertRefusedOrNoHttp(this.http.send("DELETE /admin/users/2", "Host: localhost/users/2?"));
		assertRefusedOrNoHttp(this.http.send("GET users/admin/users/statistics"));
	}

	private void assertNotFoundOrRefused(String request, String header) throws IOException {
		RawHttp.Answer answer = this.http.send(request, header);
		assertThat(answer.status()).as("%s: %s", request, answer).isIn(307, 400, 401, 404, 405);
		assertThat(answer.text().toLowerCase(Locale.ROOT)).doesNotContain("location: //", "evil.example/");
	}

	private void assertNotRefreshed(String token) {
		Login.refresh(this.client, token, "").expectStatus().isUnauthorized().expectBody();
	}

	private void assertRefusedWhenSigned(ForgedToken token) throws IOException, GeneralSecurityException {
		assertRefused(send(DELETE, token.signedBy(this.key.privateKey())));
	}

	private static void assertRefused(RawHttp.Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(401);
	}

	/** What is no HTTP is refused by the server. */
	private static void assertRefusedOrNoHttp(RawHttp.Answer answer) {
		assertThat(answer.status()).as(answer.text()).isIn(400, 401);
	}

	private RawHttp.Answer send(String request, String token) throws IOException {
		return this.http.send(request, "Authorization: Bearer " + token);
	}

	/** What the attacker has to be kept from using. */
	private String valid() {
		try {
			return ForgedToken.valid().signedBy(this.key.privateKey());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
