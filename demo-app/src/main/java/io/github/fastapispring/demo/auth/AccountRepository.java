package io.github.fastapispring.demo.auth;

import reactor.core.publisher.Mono;

import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The accounts in the database.
 */
interface AccountRepository extends Repository<Account, Long> {

	Mono<Account> findById(long id);

	@Query("select id, password_hash, scopes from users where email = :email")
	Mono<Account> findByEmail(String email);

}
