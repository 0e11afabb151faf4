package io.github.fastapispring.autoconfigure;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import io.github.fastapispring.error.ErrorFormat;
import io.github.fastapispring.response.EntityLeakPolicy;
import io.github.fastapispring.routing.TrailingSlash;

/**
 * What {@code application.yml} says under {@code fastapi}.
 *
 * @param enabled Whether routers are mapped at all.
 * @param applyTo Whose errors are answered in the configured format: those of the whole
 * application or only those of routers.
 * @param strictContentType Whether a body must say by its content type that it is JSON. A
 * router may say otherwise.
 * @param trailingSlash What happens to a request whose path differs from a route by a
 * slash at its end.
 * @param maxBodySize The greatest size of a request body; a larger one is answered by
 * 413.
 * @param dependencies Classes that every path operation depends on, as guards, before
 * those of its router.
 * @param errors Error answers.
 * @param responses Response models.
 * @param security Security schemes and scopes.
 * @param threads Threads of handlers that block.
 * @param server The way of requests from the server to path operations.
 */
@ConfigurationProperties("fastapi")
public record FastApiProperties(@DefaultValue("true") boolean enabled, @DefaultValue("all") ApplyTo applyTo,
		@DefaultValue("true") boolean strictContentType, @DefaultValue("redirect") TrailingSlash trailingSlash,
		@DefaultValue("1MB") DataSize maxBodySize, @DefaultValue List<Class<?>> dependencies,
		@DefaultValue Errors errors, @DefaultValue Responses responses, @DefaultValue Security security,
		@DefaultValue Threads threads, @DefaultValue Server server) {

	/**
	 * Whose errors are answered.
	 */
	public enum ApplyTo {

		/** Those of the whole application. */
		ALL,

		/** Only those of routers. */
		ROUTERS

	}

	/**
	 * Error answers.
	 *
	 * @param format The shape of error answers: FastAPI's, or a problem detail (RFC
	 * 9457).
	 * @param validationStatus The status of a request that does not fit the signature.
	 * @param sensitiveNames Words that make a name secret: values under it are never
	 * echoed in an error.
	 * @param maxInputLength The greatest number of characters of a value that an error
	 * echoes.
	 */
	public record Errors(@DefaultValue("fastapi") ErrorFormat format, @DefaultValue("422") int validationStatus,
			@DefaultValue( {
					"password", "passwd", "secret", "token", "api-key", "authorization",
					"credential" }) List<String> sensitiveNames,
			@DefaultValue("1000") int maxInputLength){

	}

	/**
	 * Response models.
	 *
	 * @param routerEntities What happens when an operation of a router sends a persistent
	 * class without a response model.
	 * @param controllerEntities What happens when a method of a plain controller sends a
	 * persistent class.
	 */
	public record Responses(@DefaultValue("fail") EntityLeakPolicy routerEntities,
			@DefaultValue("warn") EntityLeakPolicy controllerEntities) {

	}

	/**
	 * Security schemes and scopes.
	 *
	 * @param checkScopes Whether the application does not start where scopes are demanded
	 * that no dependency reads.
	 */
	public record Security(@DefaultValue("true") boolean checkScopes) {

	}

	/**
	 * Threads of handlers that block.
	 *
	 * @param poolSize The number of threads on a JDK without virtual threads.
	 * @param queueSize The number of calls that wait for one of these threads; further
	 * ones are answered by 503.
	 * @param interrupt Whether a handler is interrupted when its client has gone.
	 */
	public record Threads(@DefaultValue("64") int poolSize, @DefaultValue("1000") int queueSize,
			@DefaultValue("true") boolean interrupt) {

	}

	/**
	 * The way of requests from the server to path operations.
	 *
	 * @param directDispatch Whether a path operation runs at once where method and path
	 * tell which one it is, and not after Spring's handler mappings and adapters were
	 * asked one by one.
	 * @param directExchange Whether filters, handlers, exception handlers and
	 * observations are run in one step in place of several of Spring's.
	 * @param directConnection Whether requests and responses of Reactor Netty are wrapped
	 * without a URI and written in one step where that is enough.
	 * @param joinBodies Whether a small body that came together with the head of its
	 * request is handed over with it.
	 */
	public record Server(@DefaultValue("true") boolean directDispatch, @DefaultValue("true") boolean directExchange,
			@DefaultValue("true") boolean directConnection, @DefaultValue("true") boolean joinBodies) {

	}

}
