package io.github.fastapispring.conformance.core_security_schemes;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.security.OAuth2PasswordRequestFormStrict;

/**
 * What a login received.
 */
record Login(String grantType, String username, String password, List<String> scopes, @Nullable String clientId,
		@Nullable String clientSecret) {

	static Login of(OAuth2PasswordRequestFormStrict form) {
		return new Login(form.grantType(), form.username(), form.password(), form.scopes(), form.clientId(),
				form.clientSecret());
	}

}
