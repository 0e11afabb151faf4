package io.github.fastapispring.security;

import io.github.fastapispring.Sensitive;

/**
 * What stands in the {@code Authorization} header. Its text form hides the credentials.
 *
 * @param scheme the scheme as the client wrote it
 * @param credentials what follows, without the blanks around it
 */
public record HttpAuthorizationCredentials(String scheme, @Sensitive String credentials) {

	boolean isScheme(String other) {
		return this.scheme.equalsIgnoreCase(other);
	}

	@Override
	public String toString() {
		return "HttpAuthorizationCredentials[scheme=" + this.scheme + ", credentials=***]";
	}

}
