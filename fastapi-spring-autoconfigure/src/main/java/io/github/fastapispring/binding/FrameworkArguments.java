package io.github.fastapispring.binding;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.error.ClientLocale;

/**
 * What the framework itself gives to a parameter: the exchange and its parts at once,
 * anything else by Spring's argument resolvers.
 */
public final class FrameworkArguments {

	private static final Map<Class<?>, Function<ServerWebExchange, @Nullable Object>> PARTS = Map.of(
			ServerWebExchange.class, (exchange) -> exchange, ServerHttpRequest.class, ServerWebExchange::getRequest,
			ServerHttpResponse.class, ServerWebExchange::getResponse, HttpMethod.class,
			(exchange) -> exchange.getRequest().getMethod(), HttpHeaders.class,
			(exchange) -> exchange.getRequest().getHeaders(), Locale.class, FrameworkArguments::locale, TimeZone.class,
			FrameworkArguments::timeZone, ZoneId.class, (exchange) -> timeZone(exchange).toZoneId(),
			UriComponentsBuilder.class,
			(exchange) -> UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
				.replacePath("")
				.replaceQuery(null));

	private final List<HandlerMethodArgumentResolver> resolvers;

	private final @Nullable WebBindingInitializer initializer;

	/**
	 * The framework's arguments.
	 * @param resolvers Spring's argument resolvers, the application's own first
	 * @param initializer initializes Spring's data binders
	 */
	public FrameworkArguments(List<HandlerMethodArgumentResolver> resolvers,
			@Nullable WebBindingInitializer initializer) {
		this.resolvers = List.copyOf(resolvers);
		this.initializer = initializer;
	}

	private static Locale locale(ServerWebExchange exchange) {
		Locale locale = ClientLocale.of(exchange);
		return (locale != null) ? locale : Locale.getDefault();
	}

	private static TimeZone timeZone(ServerWebExchange exchange) {
		TimeZone timeZone = (ClientLocale.context(exchange) instanceof TimeZoneAwareLocaleContext context)
				? context.getTimeZone() : null;
		return (timeZone != null) ? timeZone : TimeZone.getDefault();
	}

	/**
	 * Whether the framework provides a parameter.
	 * @param parameter the parameter
	 * @return whether it is a part of the request or a resolver supports it
	 */
	public boolean supports(MethodParameter parameter) {
		return part(parameter) != null || resolver(parameter) != null;
	}

	@Nullable Function<RequestInput, @Nullable Object> part(MethodParameter parameter) {
		if (parameter.getParameterType() == BackgroundTasks.class) {
			return RequestInput::tasks;
		}
		Function<ServerWebExchange, @Nullable Object> part = PARTS.get(parameter.getParameterType());
		return (part != null) ? (input) -> part.apply(input.exchange()) : null;
	}

	/**
	 * What the parameters of one call share.
	 */
	BindingContext newContext() {
		return new BindingContext(this.initializer);
	}

	Mono<Object> resolve(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
		HandlerMethodArgumentResolver resolver = resolver(parameter);
		return (resolver != null) ? resolver.resolveArgument(parameter, context, exchange) : Mono.empty();
	}

	private @Nullable HandlerMethodArgumentResolver resolver(MethodParameter parameter) {
		for (HandlerMethodArgumentResolver resolver : this.resolvers) {
			if (resolver.supportsParameter(parameter)) {
				return resolver;
			}
		}
		return null;
	}

}
