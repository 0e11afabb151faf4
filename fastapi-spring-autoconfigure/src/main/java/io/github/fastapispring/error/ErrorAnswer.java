package io.github.fastapispring.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/**
 * Writes an error in the configured format. The message of an error detail can be
 * replaced in the application's {@link MessageSource} under
 * {@code fastapi.errors.<type>}, with the values of {@code ctx} as arguments.
 */
public final class ErrorAnswer {

	private final ErrorFormat format;

	private final MessageSource messages;

	/**
	 * Answers of a format.
	 * @param format the shape
	 * @param messages replaces messages
	 */
	public ErrorAnswer(ErrorFormat format, MessageSource messages) {
		this.format = format;
		this.messages = messages;
	}

	MediaType contentType() {
		return this.format.contentType();
	}

	Map<String, @Nullable Object> of(ServerWebExchange exchange, int status, @Nullable Object detail) {
		Map<String, @Nullable Object> members = (this.format == ErrorFormat.PROBLEM) ? problem(exchange, status)
				: new LinkedHashMap<>();
		members.put("detail", detail);
		return members;
	}

	Map<String, @Nullable Object> of(ServerWebExchange exchange, int status, List<ErrorDetail> errors) {
		List<Map<String, @Nullable Object>> list = new ArrayList<>(errors.size());
		errors.forEach((error) -> list.add(error.toMap(message(error, exchange))));
		if (this.format == ErrorFormat.FASTAPI) {
			return of(exchange, status, (Object) list);
		}
		Map<String, @Nullable Object> members = of(exchange, status,
				(Object) (errors.size() + " validation error" + ((errors.size() != 1) ? "s" : "")));
		members.put("errors", list);
		return members;
	}

	private static Map<String, @Nullable Object> problem(ServerWebExchange exchange, int status) {
		HttpStatus known = HttpStatus.resolve(status);
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		members.put("type", "about:blank");
		members.put("title", (known != null) ? known.getReasonPhrase() : String.valueOf(status));
		members.put("status", status);
		members.put("instance", exchange.getRequest().getPath().value());
		return members;
	}

	private String message(ErrorDetail error, ServerWebExchange exchange) {
		String message = this.messages.getMessage("fastapi.errors." + error.type(), error.ctx().values().toArray(),
				null, ClientLocale.of(exchange));
		return (message != null) ? message : error.msg();
	}

}
