package io.github.fastapispring.demo.auth;

import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Form;
import io.github.fastapispring.Post;
import io.github.fastapispring.demo.Refusal;
import io.github.fastapispring.security.OAuth2PasswordRequestForm;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Where clients get their tokens.
 */
@ApiRouter(prefix = "/token", tags = "login")
class TokenRouter {

	private final LoginService logins;

	TokenRouter(LoginService logins) {
		this.logins = logins;
	}

	/**
	 * Gives tokens for a password; the username is the e-mail address. They have those of
	 * the scopes asked for that the user has.
	 */
	@Post(responses = { @ApiResponse(status = 401, model = Refusal.class),
			@ApiResponse(status = 429, model = Refusal.class) })
	Mono<ResponseEntity<TokenResponse>> login(@Depends OAuth2PasswordRequestForm form, ServerHttpRequest request) {
		return this.logins.login(form, ClientAddress.of(request)).map(TokenRouter::secret);
	}

	/**
	 * Gives new tokens for a refresh token, which is good for that once. One that is used
	 * again ends its login.
	 */
	@Post(value = "/refresh", responses = @ApiResponse(status = 401, model = Refusal.class))
	Mono<ResponseEntity<TokenResponse>> refresh(@Form RefreshForm form) {
		return this.logins.refresh(form).map(TokenRouter::secret);
	}

	private static ResponseEntity<TokenResponse> secret(TokenResponse tokens) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens);
	}

}
