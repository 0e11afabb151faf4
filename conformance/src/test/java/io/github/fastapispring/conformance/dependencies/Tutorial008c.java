package io.github.fastapispring.conformance.dependencies;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.PlainTextFailures;

/**
 * A dependency whose end sees the failure of the handler: to keep it there makes it no
 * success.
 */
@ConformanceApp("tutorial008c")
@Import(PlainTextFailures.class)
class Tutorial008c {

	@ApiRouter
	static class Router {

		@Get("/items/{item_id}")
		Object getItem(String itemId, @Depends String username) {
			if (itemId.equals("portal-gun")) {
				throw new InternalException("The portal gun is too dangerous to be owned by " + username);
			}
			if (!itemId.equals("plumbus")) {
				throw HttpException.notFound("Item not found, there's only a plumbus here");
			}
			return itemId;
		}

	}

	@Component
	static class Dependencies {

		private static final Logger logger = LoggerFactory.getLogger(Dependencies.class);

		@Provides
		Resource<String> getUsername() {
			return Resource.of("Rick").onError((username, error) -> {
				if (error instanceof InternalException) {
					logger.debug("We don't raise the internal error again here", error);
				}
			});
		}

	}

	static class InternalException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		InternalException(String message) {
			super(message);
		}

	}

}
