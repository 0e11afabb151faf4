package io.github.fastapispring.demo.users;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import io.github.fastapispring.HttpException;
import io.github.fastapispring.Partial;
import io.github.fastapispring.TaskMessage;
import io.github.fastapispring.TaskQueue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * The rules for users: an e-mail address is unique, a password is kept as a hash, and
 * whoever signs up is welcomed by mail.
 */
@Service
class UserService {

	private final UserRepository users;

	private final TaskQueue tasks;

	private final TransactionalOperator transaction;

	private final PasswordEncoder passwords;

	UserService(UserRepository users, TaskQueue tasks, TransactionalOperator transaction, PasswordEncoder passwords) {
		this.users = users;
		this.tasks = tasks;
		this.transaction = transaction;
		this.passwords = passwords;
	}

	Flux<User> list(Page page) {
		return this.users.findPage(page.skip(), page.limit());
	}

	Mono<User> get(long id) {
		return this.users.findById(id).switchIfEmpty(HttpException.notFound("User not found").asMono());
	}

	/** The task is stored if the user is: both are in one transaction. */
	Mono<User> create(UserCreate user) {
		return hash(user.password())
			.map((hash) -> new User(null, user.name(), user.email(), user.nickname(), hash,
					Instant.now().truncatedTo(ChronoUnit.MILLIS)))
			.flatMap((created) -> save(created).delayUntil((saved) -> this.tasks.enqueue(welcomeMail(saved)))
				.as(this.transaction::transactional));
	}

	Mono<Void> welcome(long id, @Nullable String key) {
		return get(id).map(UserService::welcomeMail)
			.flatMap((mail) -> this.tasks.enqueue((key != null) ? mail.withKey(key) : mail))
			.then();
	}

	private static TaskMessage welcomeMail(User user) {
		return TaskMessage.of("welcome-mail",
				new WelcomeMail(Objects.requireNonNull(user.id()), user.name(), user.email()));
	}

	Mono<User> update(long id, Partial<UserUpdate> changes) {
		return get(id).flatMap((user) -> save(changes.applyTo(user)));
	}

	Mono<Void> delete(long id) {
		return get(id).flatMap(this.users::delete);
	}

	Mono<UserStatistics> statistics() {
		return this.users.statistics();
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
