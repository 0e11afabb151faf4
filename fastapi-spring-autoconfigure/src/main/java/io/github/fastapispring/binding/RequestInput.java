package io.github.fastapispring.binding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.exchange.RawRequest;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.operation.Place;

/**
 * What one request holds, each place read on first use.
 */
public final class RequestInput {

	private static final @Nullable Reading[] NONE = {};

	private final ServerWebExchange exchange;

	private final @Nullable BodyContent body;

	private final NamedTexts form;

	private final Map<MethodParameter, Object> resolved;

	private final @Nullable Object[] dependencies;

	private final @Nullable Reading[] readings;

	private @Nullable BackgroundTasks tasks;

	private volatile @Nullable NamedTexts query;

	private volatile @Nullable NamedTexts cookies;

	/**
	 * The input of a request.
	 * @param exchange the exchange
	 * @param body the body, null where there is none or nobody asks
	 * @param form the fields of the form, none where nobody asks
	 * @param resolved what argument resolvers made
	 * @param slots the number of dependencies
	 * @param readings the number of values that several parameters have
	 */
	RequestInput(ServerWebExchange exchange, @Nullable BodyContent body, NamedTexts form,
			Map<MethodParameter, Object> resolved, int slots, int readings) {
		this.exchange = exchange;
		this.body = body;
		this.form = form;
		this.resolved = resolved;
		this.dependencies = new @Nullable Object[slots];
		this.readings = (readings > 0) ? new @Nullable Reading[readings] : NONE;
	}

	/**
	 * The exchange of the request.
	 * @return the exchange
	 */
	public ServerWebExchange exchange() {
		return this.exchange;
	}

	@Nullable BodyContent body() {
		return this.body;
	}

	@Nullable Object resolved(MethodParameter parameter) {
		return this.resolved.get(parameter);
	}

	/**
	 * Keeps the value of a dependency.
	 * @param slot where it will be looked for
	 * @param value the value
	 */
	public void provide(int slot, @Nullable Object value) {
		this.dependencies[slot] = value;
	}

	/**
	 * Keeps what takes the background tasks.
	 * @param collector takes them
	 */
	public void provide(BackgroundTasks collector) {
		this.tasks = collector;
	}

	@Nullable BackgroundTasks tasks() {
		return this.tasks;
	}

	@Nullable Object dependency(int slot) {
		return this.dependencies[slot];
	}

	/** Providers that do not wait for one another may ask at the same time. */
	synchronized Reading once(int slot, Supplier<Reading> reader) {
		Reading reading = this.readings[slot];
		if (reading == null) {
			reading = reader.get();
			this.readings[slot] = reading;
		}
		return reading;
	}

	@Nullable List<String> texts(Place place, String name) {
		return switch (place) {
			case PATH -> pathVariable(name);
			case QUERY -> query().get(name);
			case HEADER -> this.exchange.getRequest().getHeaders().get(name);
			case COOKIE -> cookies().get(name);
			case FORM -> this.form.get(name);
		};
	}

	NamedTexts all(Place place) {
		return switch (place) {
			case PATH -> NamedTexts.NONE;
			case QUERY -> query();
			case HEADER -> headers();
			case COOKIE -> cookies();
			case FORM -> this.form;
		};
	}

	private @Nullable List<String> pathVariable(String name) {
		Map<String, String> variables = this.exchange
			.getRequiredAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		String value = variables.get(name);
		return (value != null) ? List.of(value) : null;
	}

	private NamedTexts query() {
		if (this.query == null) {
			this.query = QueryString.parse(RawRequest.queryOf(this.exchange.getRequest()));
		}
		return this.query;
	}

	private NamedTexts cookies() {
		if (this.cookies == null) {
			this.cookies = CookieHeader.parse(this.exchange.getRequest().getHeaders().get(HttpHeaders.COOKIE));
		}
		return this.cookies;
	}

	private NamedTexts headers() {
		NamedTexts texts = new NamedTexts();
		this.exchange.getRequest().getHeaders().forEach((name, values) -> {
			for (String value : values) {
				texts.add(name.toLowerCase(Locale.ROOT), value);
			}
		});
		return texts;
	}

	/**
	 * A value that was read.
	 *
	 * @param value the value, of no use where there are errors
	 * @param errors what is wrong with it
	 */
	record Reading(@Nullable Object value, ErrorCollector errors) {

	}

}
