package io.github.fastapispring.demo.admin;

import java.util.Map;

import io.github.fastapispring.Depends;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Provides;
import io.github.fastapispring.security.ApiKey;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Lets those pass who have the admin key. Without a key in the configuration nobody has
 * it.
 */
@Component
class RequireAdminKey {

	private final AdminProperties properties;

	RequireAdminKey(AdminProperties properties) {
		this.properties = properties;
	}

	@Provides
	@NonBlocking
	void check(@Depends ApiKey key) {
		String expected = this.properties.key();
		if (!StringUtils.hasText(expected) || !key.matches(expected)) {
			throw new HttpException(401, "Invalid admin key", Map.of(HttpHeaders.WWW_AUTHENTICATE, "APIKey"));
		}
	}

}
