package io.github.fastapispring.conformance.dependencies;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A dependency that is closed at the end of the request because it is closeable.
 */
@ConformanceApp("tutorial010")
class Tutorial010 {

	@ApiRouter
	static class Router {

		@Get("/")
		Object readRoot(@Depends Session session) {
			return Map.of("c", session.toString());
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Session getDb() {
			return new Session();
		}

	}

	static final class Session implements AutoCloseable {

		private static final Logger logger = LoggerFactory.getLogger(Session.class);

		@Override
		public void close() {
			logger.debug("Closed {}", this);
		}

	}

}
