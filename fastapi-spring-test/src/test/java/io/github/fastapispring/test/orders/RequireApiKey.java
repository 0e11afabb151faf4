package io.github.fastapispring.test.orders;

import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;

import org.springframework.stereotype.Component;

/**
 * Lets only those pass who know the key.
 */
@Component
class RequireApiKey {

	@Provides
	void check(@Header String apiKey) {
		if (!apiKey.equals("open sesame")) {
			throw HttpException.forbidden("Wrong key");
		}
	}

}
