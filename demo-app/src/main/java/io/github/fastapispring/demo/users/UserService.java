package io.github.fastapispring.demo.users;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.github.fastapispring.HttpException;
import io.github.fastapispring.Partial;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * The rules for users: an e-mail address is unique, a password is kept as a hash.
 */
@Service
class UserService {

	private final UserRepository users;

	private final PasswordEncoder passwords = new BCryptPasswordEncoder();

	UserService(UserRepository users) {
		this.users = users;
	}

	Flux<User> list(Page page) {
		return this.users.findPage(page.skip(), page.limit());
	}

	Mono<User> get(long id) {
		return this.users.findById(id).switchIfEmpty(HttpException.notFound("User not found").asMono());
	}

	Mono<User> create(UserCreate user) {
		return hash(user.password()).flatMap((hash) -> save(new User(null, user.name(), user.email(), user.nickname(),
				hash, Instant.now().truncatedTo(ChronoUnit.MILLIS))));
	}

	Mono<User> update(long id, Partial<UserUpdate> changes) {
		return get(id).flatMap((user) -> save(changes.applyTo(user)));
	}

	Mono<Void> delete(long id) {
		return get(id).flatMap(this.users::delete);
	}

	private Mono<User> save(User user) {
		return this.users.save(user)
			.onErrorMap(DuplicateKeyException.class, (ex) -> HttpException.conflict("Email is already registered"));
	}

	/** Slow on purpose, so not on the event loop. */
	private Mono<String> hash(String password) {
		return Mono.fromCallable(() -> this.passwords.encode(password)).subscribeOn(Schedulers.boundedElastic());
	}

}
