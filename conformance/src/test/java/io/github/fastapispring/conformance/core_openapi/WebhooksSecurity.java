package io.github.fastapispring.conformance.core_openapi;

import java.time.LocalDateTime;

import org.springframework.context.annotation.Bean;

import io.github.fastapispring.Depends;
import io.github.fastapispring.Post;
import io.github.fastapispring.Webhooks;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.security.HttpAuthorizationCredentials;
import io.github.fastapispring.security.HttpBearer;

/**
 * A webhook whose request carries a token.
 */
@ConformanceApp("webhooks_security")
class WebhooksSecurity {

	@Bean
	HttpBearer bearer() {
		return new HttpBearer();
	}

	@Bean
	Webhooks webhooks() {
		return Webhooks.of(SubscriptionWebhooks.class);
	}

	interface SubscriptionWebhooks {

		@Post(path = "new-subscription", description = """
				When a new user subscribes to your service we'll send you a POST request with this
				data to the URL that you register for the event `new-subscription` in the dashboard.""")
		Object newSubscription(Subscription body, @Depends HttpAuthorizationCredentials token);

	}

	record Subscription(String username, double monthlyFee, LocalDateTime startDate) {
	}

}
