package io.github.fastapispring.demo.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.json.JsonMapper;

/**
 * A JWT that is put together by hand. As it begins, it is one that the demo would accept.
 *
 * @param header the header
 * @param claims the claims
 */
record ForgedToken(Map<String, Object> header, Map<String, Object> claims) {

	private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

	static ForgedToken valid() {
		Instant now = Instant.now();
		return new ForgedToken(Map.of("alg", "RS256", "typ", "JWT"),
				Map.of("iss", "demo", "aud", "demo-users", "sub", "1", "scope", "users:read users:write", "iat",
						now.getEpochSecond(), "exp", now.plusSeconds(600).getEpochSecond()));
	}

	ForgedToken header(String name, Object value) {
		return new ForgedToken(with(this.header, name, value), this.claims);
	}

	ForgedToken claim(String name, Object value) {
		return new ForgedToken(this.header, with(this.claims, name, value));
	}

	ForgedToken without(String claim) {
		Map<String, Object> others = new LinkedHashMap<>(this.claims);
		others.remove(claim);
		return new ForgedToken(this.header, others);
	}

	private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
		Map<String, Object> changed = new LinkedHashMap<>(values);
		changed.put(name, value);
		return changed;
	}

	String signedBy(PrivateKey key) throws GeneralSecurityException {
		Signature signature = Signature.getInstance("SHA256withRSA");
		signature.initSign(key);
		signature.update(content().getBytes(StandardCharsets.US_ASCII));
		return signedAs(signature.sign());
	}

	String signedBySecret(byte[] secret) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(secret, "HmacSHA256"));
		return signedAs(mac.doFinal(content().getBytes(StandardCharsets.US_ASCII)));
	}

	String signedAs(byte[] signature) {
		return content() + "." + BASE64.encodeToString(signature);
	}

	private String content() {
		return encoded(this.header) + "." + encoded(this.claims);
	}

	private static String encoded(Map<String, Object> json) {
		return BASE64.encodeToString(JsonMapper.shared().writeValueAsBytes(json));
	}

}
