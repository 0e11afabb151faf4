package io.github.fastapispring.demo.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/**
 * Issues access tokens, which say on their own who may do what, and for how long.
 */
@Component
class AccessTokens {

	private final JwtEncoder encoder;

	private final AuthProperties properties;

	AccessTokens(JwtEncoder encoder, AuthProperties properties) {
		this.encoder = encoder;
		this.properties = properties;
	}

	String issue(long userId, Collection<String> scopes) {
		Instant now = Instant.now();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.id(UUID.randomUUID().toString())
			.issuer(this.properties.issuer())
			.audience(List.of(this.properties.audience()))
			.subject(String.valueOf(userId))
			.issuedAt(now)
			.expiresAt(now.plus(lifetime()))
			.claim("scope", String.join(" ", scopes))
			.build();
		JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
		return this.encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
	}

	Duration lifetime() {
		return this.properties.accessTokenLifetime();
	}

}
