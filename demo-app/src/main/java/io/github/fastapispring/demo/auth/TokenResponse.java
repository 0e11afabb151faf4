package io.github.fastapispring.demo.auth;

/**
 * The tokens of a login (RFC 6749, 5.1).
 *
 * @param accessToken what is sent with each request
 * @param tokenType how it is sent
 * @param expiresIn for how many seconds it is valid
 * @param refreshToken what the next tokens are asked for with
 * @param scope what it allows, separated by blanks
 */
record TokenResponse(String accessToken, String tokenType, long expiresIn, String refreshToken, String scope) {

	@Override
	public String toString() {
		return "TokenResponse[scope=" + this.scope + ", accessToken=***, refreshToken=***]";
	}

}
