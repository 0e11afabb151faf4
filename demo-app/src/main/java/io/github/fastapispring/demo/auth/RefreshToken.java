package io.github.fastapispring.demo.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a client gets a new access token for, once. The tokens of one login have its id in
 * common.
 *
 * @param login the id of the login
 * @param secret what differs from token to token
 */
record RefreshToken(String login, String secret) {

	private static final int ID_BYTES = 16;

	private static final int SECRET_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	static RefreshToken first() {
		return new RefreshToken(random(ID_BYTES), random(SECRET_BYTES));
	}

	/** A text that is none is a token that nobody has. */
	static RefreshToken parse(String text) {
		int dot = text.indexOf('.');
		return (dot < 0) ? first() : new RefreshToken(text.substring(0, dot), text.substring(dot + 1));
	}

	RefreshToken next() {
		return new RefreshToken(this.login, random(SECRET_BYTES));
	}

	String text() {
		return this.login + "." + this.secret;
	}

	/** A fast hash is enough for a secret that nobody has made up. */
	String hash() {
		try {
			byte[] text = text().getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static String random(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	@Override
	public String toString() {
		return "RefreshToken[***]";
	}

}
