package io.github.fastapispring.security;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A key that the client sends under a name that the application chooses.
 *
 * @param <S> the class of the scheme itself
 */
public abstract sealed class ApiKeyScheme<S extends ApiKeyScheme<S>> extends SecurityScheme<S, ApiKey>
		permits ApiKeyHeader, ApiKeyQuery, ApiKeyCookie {

	private final String name;

	private final String in;

	ApiKeyScheme(String schemeName, String name, String in) {
		super(schemeName);
		this.name = name;
		this.in = in;
	}

	/**
	 * The name of the header, query parameter or cookie.
	 * @return the name
	 */
	public final String name() {
		return this.name;
	}

	/**
	 * Where the key stands, in OpenAPI's words.
	 * @return {@code header}, {@code query} or {@code cookie}
	 */
	public final String in() {
		return this.in;
	}

	@Override
	final @Nullable ApiKey find(ServerHttpRequest request) {
		String key = only(values(request));
		return (key != null) ? new ApiKey(key) : null;
	}

	abstract @Nullable List<String> values(ServerHttpRequest request);

	/** HTTP knows no such scheme; the word is FastAPI's. */
	@Override
	protected String challenge() {
		return "APIKey";
	}

}
