package io.github.fastapispring;

import java.util.List;

/**
 * A bean that documents the requests which the application sends to those that subscribe
 * to them: FastAPI's {@code app.webhooks}.
 *
 * <pre>
 * &#64;Bean
 * Webhooks webhooks() {
 * 	return Webhooks.of(SubscriptionWebhooks.class);
 * }
 *
 * interface SubscriptionWebhooks {
 *
 * 	&#64;Post("new-subscription")
 * 	void newSubscription(Subscription body);
 *
 * }
 * </pre>
 *
 * @param types interfaces whose methods are marked with verbs; what is a path elsewhere
 * is the name of the webhook
 */
public record Webhooks(List<Class<?>> types) {

	/**
	 * Webhooks of interfaces.
	 * @param types the interfaces
	 * @return the bean
	 */
	public static Webhooks of(Class<?>... types) {
		return new Webhooks(List.of(types));
	}

}
