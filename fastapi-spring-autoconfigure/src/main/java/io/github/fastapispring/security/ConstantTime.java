package io.github.fastapispring.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Compares secrets without telling by its time where they differ, or how long they are.
 */
final class ConstantTime {

	private ConstantTime() {
	}

	static boolean equals(String one, String other) {
		return MessageDigest.isEqual(digest(one), digest(other));
	}

	private static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
