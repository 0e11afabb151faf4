package io.github.fastapispring.demo.auth;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How tokens are issued.
 *
 * @param issuer who issues them, the claim {@code iss}
 * @param audience whom they are for, the claim {@code aud}
 * @param signingKey an RSA key in PEM (PKCS#8); without one, a key is made at each start
 * @param accessTokenLifetime how long an access token is valid
 * @param refreshTokenLifetime how long a login can be refreshed
 * @param limits how often a password may be tried
 */
@ConfigurationProperties("demo.auth")
record AuthProperties(@DefaultValue("demo") String issuer, @DefaultValue("demo-users") String audience,
		@Nullable Resource signingKey, @DefaultValue("10m") Duration accessTokenLifetime,
		@DefaultValue("30d") Duration refreshTokenLifetime, @DefaultValue Limits limits) {

	/**
	 * How often a password may be tried.
	 *
	 * @param period the time in which that often
	 * @param perAccount how often for one account
	 * @param perAddress how often from one address
	 */
	record Limits(@DefaultValue("1m") Duration period, @DefaultValue("5") int perAccount,
			@DefaultValue("60") int perAddress) {

	}

}
