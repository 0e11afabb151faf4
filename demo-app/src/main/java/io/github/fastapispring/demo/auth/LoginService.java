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
 * Gives tokens for the right password.
 */
@Service
class LoginService {

	private final AccountRepository accounts;

	private final PasswordEncoder passwords;

	private final AccessTokens accessTokens;

	/**
	 * Its password is compared where there is no user, so that both take the same time.
	 */
	private final Account nobody;

	LoginService(AccountRepository accounts, PasswordEncoder passwords, AccessTokens accessTokens) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.accessTokens = accessTokens;
		this.nobody = new Account(0, Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString())), "");
	}

	Mono<TokenResponse> login(OAuth2PasswordRequestForm form) {
		return this.accounts.findByEmail(form.username())
			.defaultIfEmpty(this.nobody)
			.filterWhen((account) -> matches(form.password(), account))
			.filter((account) -> account != this.nobody)
			.switchIfEmpty(Mono.error(() -> refusal("Incorrect username or password")))
			.map((account) -> tokens(account, account.grant(form.scopes())));
	}

	/** Slow on purpose, so not on the event loop. */
	private Mono<Boolean> matches(String password, Account account) {
		return Mono.fromCallable(() -> this.passwords.matches(password, account.passwordHash()))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private TokenResponse tokens(Account account, List<String> scopes) {
		return new TokenResponse(this.accessTokens.issue(account.id(), scopes), "bearer",
				this.accessTokens.lifetime().toSeconds(), String.join(" ", scopes));
	}

	private static HttpException refusal(String detail) {
		return new HttpException(401, detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
	}

}
