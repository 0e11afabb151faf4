package io.github.fastapispring.demo.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/**
 * The logins in the database, each with the hash of the one refresh token that is good.
 * The row is all that instances have to agree on, so that one statement decides who comes
 * first.
 */
@Repository
class LoginRepository {

	private final DatabaseClient database;

	private final Duration lifetime;

	LoginRepository(DatabaseClient database, AuthProperties properties) {
		this.database = database;
		this.lifetime = properties.refreshTokenLifetime();
	}

	Mono<RefreshToken> create(long userId, Collection<String> scopes) {
		RefreshToken token = RefreshToken.first();
		Instant now = Instant.now();
		return this.database.sql("delete from logins where user_id = :userId and expires_at <= :now")
			.bind("userId", userId)
			.bind("now", now)
			.then()
			.then(this.database
				.sql("insert into logins (id, user_id, scopes, token_hash, expires_at)"
						+ " values (:id, :userId, :scopes, :hash, :expiresAt)")
				.bind("id", token.login())
				.bind("userId", userId)
				.bind("scopes", String.join(" ", scopes))
				.bind("hash", token.hash())
				.bind("expiresAt", now.plus(this.lifetime))
				.then())
			.thenReturn(token);
	}

	/**
	 * Puts the next token in the place of the one that is used. One that is not in its
	 * place was used before, by its owner or by a thief: that ends the login.
	 * @param used the token that is used
	 * @return the next token, empty if this one is not good
	 */
	Mono<RefreshToken> rotate(RefreshToken used) {
		RefreshToken next = used.next();
		return this.database
			.sql("update logins set token_hash = :next where id = :id and token_hash = :used and expires_at > :now")
			.bind("next", next.hash())
			.bind("id", used.login())
			.bind("used", used.hash())
			.bind("now", Instant.now())
			.fetch()
			.rowsUpdated()
			.flatMap((rows) -> (rows == 1) ? Mono.just(next) : end(used).then(Mono.empty()));
	}

	Mono<Login> find(RefreshToken token) {
		return this.database.sql("select user_id, scopes from logins where id = :id")
			.bind("id", token.login())
			.mapProperties(Login.class)
			.one();
	}

	Mono<Void> end(RefreshToken token) {
		return this.database.sql("delete from logins where id = :id").bind("id", token.login()).then();
	}

	Mono<Void> endAll(long userId) {
		return this.database.sql("delete from logins where user_id = :userId").bind("userId", userId).then();
	}

}
