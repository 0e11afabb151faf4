package io.github.fastapispring.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A key that the instances of the demo sign tokens with.
 */
public final class PemKey {

	private PemKey() {
	}

	/**
	 * Makes a key.
	 * @return the key
	 */
	public static KeyPair generate() throws NoSuchAlgorithmException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		return generator.generateKeyPair();
	}

	/**
	 * Writes a key into a file.
	 * @param key the key
	 * @param directory where the file is written
	 * @return the argument by which the demo is started with the key
	 */
	public static String argument(KeyPair key, Path directory) throws IOException {
		Path file = directory.resolve("signing-key.pem");
		Base64.Encoder base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
		Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + base64.encodeToString(key.getPrivate().getEncoded())
				+ "\n-----END PRIVATE KEY-----\n");
		return "--demo.auth.signing-key=" + file.toUri();
	}

}
