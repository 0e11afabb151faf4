package io.github.fastapispring.demo.users;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;

/**
 * The users in the database.
 */
interface UserRepository extends ReactiveCrudRepository<User, Long> {

	/**
	 * Reads a part of all users.
	 * @param skip how many to leave out first
	 * @param limit how many to read at most
	 * @return the users in the order of their keys
	 */
	@Query("select * from users order by id limit :limit offset :skip")
	Flux<User> findPage(int skip, int limit);

	@Query("select count(*) as users, max(created_at) as last_sign_up from users")
	Mono<UserStatistics> statistics();

}
