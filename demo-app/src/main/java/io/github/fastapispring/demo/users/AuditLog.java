package io.github.fastapispring.demo.users;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Writes down who has signed up, as lines of the logger {@code audit}.
 */
@Component
class AuditLog {

	private static final Logger logger = LoggerFactory.getLogger("audit");

	void created(User user) {
		logger.info("User {} was created", user.id());
	}

}
