package io.github.fastapispring.routing;

import org.springframework.context.ApplicationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the requests of other servers, such as that of the actuator's own port, which
 * finds the mappings of the application among those of its ancestors.
 */
public final class OtherServers {

	private OtherServers() {
	}

	/**
	 * Whether a request came to the server of a descendant.
	 * @param exchange the exchange
	 * @param own the context of the mapping
	 * @return whether the context that serves the request has it among its ancestors
	 */
	public static boolean have(ServerWebExchange exchange, ApplicationContext own) {
		ApplicationContext serving = exchange.getApplicationContext();
		ApplicationContext ancestor = (serving != null) ? serving.getParent() : null;
		while (ancestor != null && ancestor != own) {
			ancestor = ancestor.getParent();
		}
		return ancestor != null;
	}

}
