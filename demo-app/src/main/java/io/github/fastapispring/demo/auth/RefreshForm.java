package io.github.fastapispring.demo.auth;

import java.util.List;

import io.github.fastapispring.Default;
import io.github.fastapispring.Form;
import io.github.fastapispring.Sensitive;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;

import org.springframework.util.StringUtils;

/**
 * The form by which a login is refreshed (RFC 6749, 6).
 *
 * @param grantType the word for it
 * @param refreshToken the token that came with the last access token
 * @param scope the scopes that are asked for, none for those of the login
 */
record RefreshForm(@Default("refresh_token") @Pattern(regexp = "^refresh_token$") String grantType,
		@Schema(format = "password") @Sensitive String refreshToken, @Default("") String scope) {

	List<String> scopes() {
		return List.of(StringUtils.tokenizeToStringArray(this.scope, " "));
	}

	@Override
	public String toString() {
		return "RefreshForm[scope=" + this.scope + ", refreshToken=***]";
	}

}
