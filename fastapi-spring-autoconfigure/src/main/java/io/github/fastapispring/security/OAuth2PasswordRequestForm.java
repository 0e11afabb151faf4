package io.github.fastapispring.security;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import io.github.fastapispring.Default;
import io.github.fastapispring.Form;
import io.github.fastapispring.Sensitive;

/**
 * The form of the password flow (RFC 6749, 4.3.2), lenient in that {@code grant_type} may
 * be left out.
 *
 * <pre>
 * &#64;Post("/token")
 * Token login(&#64;Depends OAuth2PasswordRequestForm form, Logins logins) {
 * 	return logins.login(form.username(), form.password(), form.scopes());
 * }
 * </pre>
 *
 * Its text form hides password and client secret.
 *
 * @param grantType null or {@code password}
 * @param username the name of the user
 * @param password the password of the user
 * @param scope the scopes that the client asks for, separated by blanks
 * @param clientId the client, null where it does not say
 * @param clientSecret the secret of the client, null where it does not say
 */
public record OAuth2PasswordRequestForm(@Form("grant_type") @Pattern(regexp = "^password$") @Nullable String grantType,
		@Form("username") String username, @Form("password") @Schema(format = "password") @Sensitive String password,
		@Form("scope") @Default("") String scope, @Form("client_id") @Nullable String clientId,
		@Form("client_secret") @Schema(format = "password") @Sensitive @Nullable String clientSecret) {

	/**
	 * The scopes that the client asks for.
	 * @return each of them
	 */
	public List<String> scopes() {
		return List.of(StringUtils.tokenizeToStringArray(this.scope, " "));
	}

	@Override
	public String toString() {
		return "OAuth2PasswordRequestForm[username=" + this.username + ", scope=" + this.scope + ", clientId="
				+ this.clientId + ", password=***, clientSecret=***]";
	}

}
