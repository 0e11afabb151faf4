package io.github.fastapispring.conformance.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Issues and reads tokens.
 */
final class Tokens {

	private static final SecretKey KEY = new SecretKeySpec(
			"09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7".getBytes(StandardCharsets.UTF_8),
			"HmacSHA256");

	private static final Duration LIFETIME = Duration.ofMinutes(30);

	private final JwtEncoder encoder = NimbusJwtEncoder.withSecretKey(KEY).algorithm(MacAlgorithm.HS256).build();

	private final ReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withSecretKey(KEY)
		.macAlgorithm(MacAlgorithm.HS256)
		.build();

	String issue(User user, List<String> scopes) {
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.subject(user.username())
			.claim("scope", String.join(" ", scopes))
			.expiresAt(Instant.now().plus(LIFETIME))
			.build();
		return this.encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
	}

	/**
	 * Reads a token.
	 * @param token the token
	 * @return what it says, empty for one that is not valid
	 */
	Mono<Jwt> read(String token) {
		return this.decoder.decode(token).onErrorResume(JwtException.class, (ex) -> Mono.empty());
	}

}
