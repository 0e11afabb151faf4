package io.github.fastapispring.demo.auth;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.github.fastapispring.HttpException;
import io.github.fastapispring.security.OAuth2PasswordRequestForm;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Gives tokens for the right password, and new ones for the token that came with them.
 */
@Service
class LoginService {

	private final AccountRepository accounts;

	private final PasswordEncoder passwords;

	private final AccessTokens accessTokens;

	private final LoginRepository logins;

	private final LoginLimits limits;

	/**
	 * Its password is compared where there is no user, so that both take the same time.
	 */
	private final Account nobody;

	LoginService(AccountRepository accounts, PasswordEncoder passwords, AccessTokens accessTokens,
			LoginRepository logins, LoginLimits limits) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.accessTokens = accessTokens;
		this.logins = logins;
		this.limits = limits;
		this.nobody = new Account(0, Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString())), "");
	}

	Mono<TokenResponse> login(OAuth2PasswordRequestForm form, String address) {
		this.limits.attempt(form.username(), address);
		return this.accounts.findByEmail(form.username())
			.defaultIfEmpty(this.nobody)
			.filterWhen((account) -> matches(form.password(), account))
			.filter((account) -> account != this.nobody)
			.switchIfEmpty(Mono.error(() -> refusal("Incorrect username or password")))
			.doOnNext((account) -> this.limits.forget(form.username()))
			.flatMap((account) -> begin(account, account.grant(form.scopes())));
	}

	private Mono<TokenResponse> begin(Account account, List<String> scopes) {
		return this.logins.create(account.id(), scopes).map((token) -> tokens(account, scopes, token));
	}

	/** What a login was granted, its user may have lost since. */
	Mono<TokenResponse> refresh(RefreshForm form) {
		return this.logins.rotate(RefreshToken.parse(form.refreshToken()))
			.flatMap((token) -> this.logins.find(token).flatMap((login) -> renew(login, form.scopes(), token)))
			.switchIfEmpty(Mono.error(() -> refusal("Invalid refresh token")));
	}

	private Mono<TokenResponse> renew(Login login, List<String> asked, RefreshToken token) {
		List<String> granted = login.scopes(asked);
		return this.accounts.findById(login.userId()).map((account) -> tokens(account, account.grant(granted), token));
	}

	/** Slow on purpose, so not on the event loop. */
	private Mono<Boolean> matches(String password, Account account) {
		return Mono.fromCallable(() -> this.passwords.matches(password, account.passwordHash()))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private TokenResponse tokens(Account account, List<String> scopes, RefreshToken refreshToken) {
		return new TokenResponse(this.accessTokens.issue(account.id(), scopes), "bearer",
				this.accessTokens.lifetime().toSeconds(), refreshToken.text(), String.join(" ", scopes));
	}

	private static HttpException refusal(String detail) {
		return new HttpException(401, detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
	}

}
