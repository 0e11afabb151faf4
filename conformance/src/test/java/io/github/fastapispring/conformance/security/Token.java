package io.github.fastapispring.conformance.security;

record Token(String accessToken, String tokenType) {

	static Token bearer(String accessToken) {
		return new Token(accessToken, "bearer");
	}

}
