package io.github.fastapispring.error;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * The locale that a client asks for, and none where it asks for one that makes no sense.
 */
public final class ClientLocale {

	private ClientLocale() {
	}

	/**
	 * The locale of a request.
	 * @param exchange the exchange
	 * @return the locale, null for none
	 */
	public static @Nullable Locale of(ServerWebExchange exchange) {
		return context(exchange).getLocale();
	}

	/**
	 * The locale of a request and what belongs to it. The JDK's parser stumbles over a
	 * hyphen without a language.
	 * @param exchange the exchange
	 * @return the context, empty where nobody understands the request
	 */
	public static LocaleContext context(ServerWebExchange exchange) {
		try {
			return exchange.getLocaleContext();
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			return new SimpleLocaleContext(null);
		}
	}

}
