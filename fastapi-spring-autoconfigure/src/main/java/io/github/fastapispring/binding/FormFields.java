package io.github.fastapispring.binding;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;

import io.github.fastapispring.HttpException;

/**
 * Receives the fields of a form. They are read through the exchange, which keeps them for
 * others who look into the form, such as the protection against CSRF.
 */
final class FormFields {

	private FormFields() {
	}

	static Mono<NamedTexts> receive(ServerWebExchange exchange) {
		Mono<NamedTexts> urlencoded = exchange.getFormData()
			.map((form) -> texts(form, (value) -> (value != null) ? value : ""));
		Mono<NamedTexts> multipart = exchange.getMultipartData()
			.map((parts) -> texts(parts, (part) -> (part instanceof FormFieldPart field) ? field.value() : null));
		return Flux.concat(urlencoded, multipart)
			.filter((fields) -> !fields.names().isEmpty())
			.next()
			.onErrorMap(DataBufferLimitException.class, (ex) -> new HttpException(413))
			.onErrorMap(FormFields::isMalformed, (ex) -> new HttpException(400, "There was an error parsing the body"))
			.onErrorResume(DisconnectedClientHelper::isClientDisconnectedException, (ex) -> Mono.never());
	}

	private static <T> NamedTexts texts(MultiValueMap<String, T> form, Function<T, @Nullable String> text) {
		NamedTexts texts = new NamedTexts();
		form.forEach((name, values) -> values.forEach((value) -> {
			String found = text.apply(value);
			if (found != null) {
				texts.add(name, found);
			}
		}));
		return texts;
	}

	/** Spring's reader leaves what is wrong with an escape to {@code URLDecoder}. */
	private static boolean isMalformed(Throwable error) {
		return error instanceof DecodingException || error instanceof IllegalArgumentException;
	}

}
