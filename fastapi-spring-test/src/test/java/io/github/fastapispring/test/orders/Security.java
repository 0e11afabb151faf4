package io.github.fastapispring.test.orders;

import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Knows who sends a request.
 */
@Component
class Security {

	@Provides
	User currentUser(@Header @Nullable String authorization) {
		if (authorization == null) {
			throw HttpException.unauthorized("Not authenticated");
		}
		return new User(authorization, false);
	}

}
