package io.github.fastapispring.server;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;

/**
 * An exchange that prepares sessions, forms and the like when somebody asks for them,
 * with the help of Spring's own exchange.
 */
final class DirectExchange implements ServerWebExchange {

	private final ServerHttpRequest request;

	private final ServerHttpResponse response;

	private final HttpWebHandlerAdapter settings;

	private final Map<String, Object> attributes = new Attributes();

	private volatile @Nullable FullExchange full;

	/**
	 * An exchange. A request of Spring knows its id only as long as it is connected.
	 * @param request the request
	 * @param response the response
	 * @param settings has the session manager, the codecs and the locale resolver
	 */
	DirectExchange(ServerHttpRequest request, ServerHttpResponse response, HttpWebHandlerAdapter settings) {
		this.request = request;
		this.response = response;
		this.settings = settings;
		if (!(request instanceof DirectRequest)) {
			getLogPrefix();
		}
		if (request instanceof AbstractServerHttpRequest known) {
			known.setAttributesSupplier(() -> this.attributes);
		}
	}

	@Override
	public ServerHttpRequest getRequest() {
		return this.request;
	}

	@Override
	public ServerHttpResponse getResponse() {
		return this.response;
	}

	@Override
	public Map<String, Object> getAttributes() {
		return this.attributes;
	}

	@Override
	public LocaleContext getLocaleContext() {
		return this.settings.getLocaleContextResolver().resolveLocaleContext(this);
	}

	@Override
	public @Nullable ApplicationContext getApplicationContext() {
		return this.settings.getApplicationContext();
	}

	@Override
	public <T extends Principal> Mono<T> getPrincipal() {
		return Mono.empty();
	}

	@Override
	public Mono<WebSession> getSession() {
		return full().getSession();
	}

	@Override
	public Mono<MultiValueMap<String, String>> getFormData() {
		return full().getFormData();
	}

	@Override
	public Mono<MultiValueMap<String, Part>> getMultipartData() {
		return full().getMultipartData();
	}

	@Override
	public Mono<Void> cleanupMultipart() {
		FullExchange used = this.full;
		return (used != null) ? used.cleanupMultipart() : Mono.empty();
	}

	/**
	 * Whether there may be parts to clean up.
	 */
	boolean isFull() {
		return this.full != null;
	}

	@Override
	public boolean isNotModified() {
		FullExchange used = this.full;
		return used != null && used.isNotModified();
	}

	@Override
	public boolean checkNotModified(Instant lastModified) {
		return full().checkNotModified(lastModified);
	}

	@Override
	public boolean checkNotModified(String etag) {
		return full().checkNotModified(etag);
	}

	@Override
	public boolean checkNotModified(@Nullable String etag, Instant lastModified) {
		return full().checkNotModified(etag, lastModified);
	}

	@Override
	public String transformUrl(String url) {
		FullExchange used = this.full;
		return (used != null) ? used.transformUrl(url) : url;
	}

	@Override
	public void addUrlTransformer(Function<String, String> transformer) {
		full().addUrlTransformer(transformer);
	}

	@Override
	public String getLogPrefix() {
		Object id = getAttributes().get(LOG_ID_ATTRIBUTE);
		return (id != null) ? "[" + id + "] " : "";
	}

	private synchronized FullExchange full() {
		FullExchange used = this.full;
		if (used == null) {
			used = new FullExchange(this);
			this.full = used;
		}
		return used;
	}

	/**
	 * The attributes, among which the id for logs is made when somebody asks for it.
	 */
	private final class Attributes extends ConcurrentHashMap<String, Object> {

		private static final long serialVersionUID = 1L;

		@Override
		public @Nullable Object get(@Nullable Object name) {
			Object value = super.get(name);
			return (value == null && LOG_ID_ATTRIBUTE.equals(name))
					? computeIfAbsent(LOG_ID_ATTRIBUTE, (key) -> DirectExchange.this.request.getId()) : value;
		}

	}

	/**
	 * Spring's exchange, which shares the attributes.
	 */
	private static final class FullExchange extends DefaultServerWebExchange {

		private final @Nullable Map<String, Object> shared;

		FullExchange(DirectExchange exchange) {
			super(exchange.request, exchange.response, exchange.settings.getSessionManager(),
					exchange.settings.getCodecConfigurer(), exchange.settings.getLocaleContextResolver(),
					exchange.settings.getApplicationContext());
			this.shared = exchange.attributes;
			if (exchange.request instanceof AbstractServerHttpRequest known) {
				known.setAttributesSupplier(() -> exchange.attributes);
			}
		}

		/** The constructor asks before there is anything to share. */
		@Override
		public Map<String, Object> getAttributes() {
			return (this.shared != null) ? this.shared : super.getAttributes();
		}

	}

}
