package io.github.fastapispring.conformance.openapi_webhooks;

import java.time.LocalDateTime;
import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.Webhooks;

import org.springframework.context.annotation.Bean;

/**
 * A request that the application sends to those who subscribe to it.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@Bean
	Webhooks webhooks() {
		return Webhooks.of(SubscriptionWebhooks.class);
	}

	interface SubscriptionWebhooks {

		@Post(path = "new-subscription", description = """
				When a new user subscribes to your service we'll send you a POST request with this
				data to the URL that you register for the event `new-subscription` in the dashboard.""")
		Object newSubscription(Subscription body);

	}

	@ApiRouter
	static class Router {

		@Get("/users/")
		Object readUsers() {
			return List.of("Rick", "Morty");
		}

	}

	record Subscription(String username, double monthlyFee, LocalDateTime startDate) {

	}

}
