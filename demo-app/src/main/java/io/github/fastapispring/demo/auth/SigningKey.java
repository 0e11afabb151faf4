package io.github.fastapispring.demo.auth;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Objects;

import org.springframework.core.io.Resource;
import org.springframework.security.converter.RsaKeyConverters;

/**
 * The key that signs access tokens, and the one that verifies them.
 *
 * @param privateKey signs
 * @param publicKey verifies
 */
record SigningKey(RSAPrivateCrtKey privateKey, RSAPublicKey publicKey) {

	private static final int BITS = 2048;

	static SigningKey generate() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(BITS);
		return of((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
	}

	/** Instances that share a database share the key, too. */
	static SigningKey read(Resource pem) throws GeneralSecurityException, IOException {
		try (InputStream text = pem.getInputStream()) {
			return of((RSAPrivateCrtKey) Objects.requireNonNull(RsaKeyConverters.pkcs8().convert(text)));
		}
	}

	private static SigningKey of(RSAPrivateCrtKey key) throws GeneralSecurityException {
		RSAPublicKeySpec publicKey = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
		return new SigningKey(key, (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(publicKey));
	}

	@Override
	public String toString() {
		return "SigningKey[publicKey=" + this.publicKey + ", privateKey=***]";
	}

}
