package io.github.fastapispring.security.authentication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Security;
import io.github.fastapispring.security.OAuth2PasswordBearer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A token is verified by the application's decoder, and its scopes are ours; there is no
 * filter chain.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
@ExtendWith(OutputCaptureExtension.class)
class JwtDependencyTests {

	private static final SecretKey KEY = key("a secret of thirty-two bytes.....");

	private static final String UNREACHABLE = "keys-cannot-be-reached";

	private static final String VALID = token(KEY, Instant.now().plusSeconds(600), Map.of());

	private static final String EXPIRED = token(KEY, Instant.now().minusSeconds(600), Map.of());

	private static final String FORGED = token(key("another secret of thirty-two bytes"),
			Instant.now().plusSeconds(600), Map.of());

	private static final String UNSIGNED = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.";

	static final List<String> INVALID = List.of("sesame", "a.b.c", EXPIRED, FORGED, UNSIGNED,
			VALID.substring(0, VALID.lastIndexOf('.') + 1));

	static final List<Map<String, Object>> READERS = List.of(Map.of("scope", "items:write items:read"),
			Map.of("scope", List.of("items:read")), Map.of("scp", List.of("items:write", "items:read")),
			Map.of("scp", "items:read"));

	static final List<Map<String, Object>> OTHERS = List.of(Map.of(), Map.of("scope", "items:write"),
			Map.of("scope", "items:reads"), Map.of("scope", ""), Map.of("scp", List.of()), Map.of("scope", 7),
			Map.of("scope", "items:write", "scp", "items:read"), Map.of("authorities", List.of("items:read")));

	@Autowired
	private WebTestClient client;

	@Autowired
	private Router router;

	@BeforeEach
	void forget() {
		this.router.calls.set(0);
	}

	@Test
	void aValidTokenIsProvided() {
		get("/me", VALID).expectStatus().isOk().expectBody(String.class).isEqualTo("\"ada\"");
	}

	@ParameterizedTest
	@FieldSource("INVALID")
	void aTokenThatIsNotValidIsRefusedAndNeverRepeated(String token, CapturedOutput output) {
		get("/me", token).expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"")
			.expectBody()
			.json("{\"detail\": \"Could not validate credentials\"}");
		get("/items", token).expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\", scope=\"items:read\"")
			.expectBody();
		assertThat(this.router.calls).hasValue(0);
		assertThat(output.getAll()).doesNotContain(token);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/me", "/items" })
	void nobodyIsRefused(String path) {
		this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals("WWW-Authenticate", "Bearer")
			.expectBody()
			.json("{\"detail\": \"Not authenticated\"}");
		assertThat(this.router.calls).hasValue(0);
	}

	@ParameterizedTest
	@FieldSource("READERS")
	void aScopeIsInTheClaims(Map<String, Object> claims) {
		get("/items", token(KEY, Instant.now().plusSeconds(600), claims)).expectStatus().isOk().expectBody();
		assertThat(this.router.calls).hasValue(1);
	}

	@ParameterizedTest
	@FieldSource("OTHERS")
	void aTokenWithoutTheScopeIsForbidden(Map<String, Object> claims) {
		get("/items", token(KEY, Instant.now().plusSeconds(600), claims)).expectStatus()
			.isForbidden()
			.expectHeader()
			.valueEquals("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"items:read\"")
			.expectBody()
			.json("{\"detail\": \"Not enough permissions\"}");
		assertThat(this.router.calls).hasValue(0);
	}

	@Test
	void aDecoderWithoutKeysIsAFailureOfTheServer(CapturedOutput output) {
		get("/me", UNREACHABLE).expectStatus()
			.isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR)
			.expectBody()
			.json("{\"detail\": \"Internal Server Error\"}");
		assertThat(output.getAll()).contains("500 for GET /me").doesNotContain(UNREACHABLE);
		assertThat(this.router.calls).hasValue(0);
	}

	private WebTestClient.ResponseSpec get(String path, String token) {
		return this.client.get().uri(path).headers((headers) -> headers.setBearerAuth(token)).exchange();
	}

	private static String token(SecretKey key, Instant expiry, Map<String, Object> claims) {
		JwtClaimsSet set = JwtClaimsSet.builder()
			.subject("ada")
			.issuedAt(expiry.minusSeconds(60))
			.expiresAt(expiry)
			.claims((all) -> all.putAll(claims))
			.build();
		return new NimbusJwtEncoder(new ImmutableSecret<>(key))
			.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), set))
			.getTokenValue();
	}

	private static SecretKey key(String secret) {
		return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
	}

	@ApiRouter
	static class Router {

		private final AtomicInteger calls = new AtomicInteger();

		@Get("/me")
		String me(@Depends Jwt token) {
			this.calls.incrementAndGet();
			return token.getSubject();
		}

		@Get("/items")
		String items(@Security(scopes = "items:read") Jwt token) {
			this.calls.incrementAndGet();
			return token.getSubject();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Router.class)
	static class Application {

		@Bean
		OAuth2PasswordBearer bearer() {
			return new OAuth2PasswordBearer("token");
		}

		@Bean
		ReactiveJwtDecoder decoder() {
			ReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withSecretKey(KEY).build();
			return (token) -> {
				if (token.equals(UNREACHABLE)) {
					throw new JwtException("The keys cannot be reached");
				}
				return decoder.decode(token);
			};
		}

	}

}
