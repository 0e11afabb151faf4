package io.github.fastapispring.demo.auth;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;

import io.github.fastapispring.security.OAuth2PasswordBearer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Where tokens are asked for, how they are signed and verified, and how passwords are
 * hashed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuthProperties.class)
class AuthConfiguration {

	@Bean
	OAuth2PasswordBearer login() {
		return new OAuth2PasswordBearer("token").refreshUrl("token/refresh")
			.scope("users:read", "List users, and see who you are")
			.scope("users:write", "Change and delete users");
	}

	@Bean
	SigningKey signingKey(AuthProperties properties) throws GeneralSecurityException, IOException {
		return (properties.signingKey() != null) ? SigningKey.read(properties.signingKey()) : SigningKey.generate();
	}

	@Bean
	JwtEncoder jwtEncoder(SigningKey key) {
		return NimbusJwtEncoder.withKeyPair(key.publicKey(), key.privateKey()).build();
	}

	/** One algorithm is accepted, whatever a token says of itself. */
	@Bean
	ReactiveJwtDecoder jwtDecoder(SigningKey key, AuthProperties properties) {
		NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withPublicKey(key.publicKey())
			.signatureAlgorithm(SignatureAlgorithm.RS256)
			.build();
		decoder.setJwtValidator(validator(properties));
		return decoder;
	}

	private static OAuth2TokenValidator<Jwt> validator(AuthProperties properties) {
		JwtTimestampValidator lifetime = new JwtTimestampValidator();
		lifetime.setAllowEmptyExpiryClaim(false);
		JwtClaimValidator<List<String>> audience = new JwtClaimValidator<>(JwtClaimNames.AUD,
				(claim) -> claim != null && claim.contains(properties.audience()));
		return new DelegatingOAuth2TokenValidator<>(lifetime, new JwtIssuerValidator(properties.issuer()), audience);
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder();
	}

}
