package io.github.fastapispring.demo.users;

import java.util.Map;

import io.github.fastapispring.Depends;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Gives the user whose token a request has. A token outlives its user, a request with it
 * does not.
 */
@Component
class CurrentUser {

	@Provides
	Mono<User> currentUser(@Depends Jwt token, UserRepository users) {
		return users.findById(Long.valueOf(token.getSubject()))
			.switchIfEmpty(new HttpException(401, "Could not validate credentials",
					Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""))
				.asMono());
	}

}
