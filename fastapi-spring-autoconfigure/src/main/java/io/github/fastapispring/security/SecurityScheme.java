package io.github.fastapispring.security;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

import io.github.fastapispring.HttpException;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Provides;

/**
 * How clients identify themselves: FastAPI's security base class. As a bean it provides
 * the credentials of each request, and puts itself into the documentation of every
 * operation that asks for them.
 *
 * <pre>
 * &#64;Bean
 * HttpBearer bearer() {
 * 	return new HttpBearer().description("A token of the login").autoError(false);
 * }
 *
 * &#64;Get("/me")
 * Profile me(&#64;Depends &#64;Nullable HttpAuthorizationCredentials credentials) {
 * </pre>
 *
 * A scheme takes credentials out of a request and does not know whether they are right.
 * Where there are none the answer is 401 with {@code WWW-Authenticate} (RFC 9110,
 * 11.6.1). A header, query parameter or cookie that comes twice identifies nobody, since
 * a proxy may have looked at the other one. Where several schemes give the same type, the
 * parameter is named like the bean, or has its name as {@code @Qualifier}. It is
 * configured once, before it is used, and safe for use by several threads afterwards.
 *
 * @param <S> the class of the scheme itself
 * @param <C> the type of its credentials
 */
public abstract sealed class SecurityScheme<S extends SecurityScheme<S, C>, C>
		permits ApiKeyScheme, HttpScheme, OAuth2Scheme, OpenIdConnect {

	static final String NOT_AUTHENTICATED = "Not authenticated";

	private String schemeName;

	private @Nullable String description;

	private boolean autoError = true;

	SecurityScheme(String schemeName) {
		this.schemeName = schemeName;
	}

	/**
	 * Names the scheme in the documentation; by default it has the name of FastAPI's
	 * class. Schemes of one name have to be alike.
	 * @param name the name
	 * @return this scheme
	 */
	public final S schemeName(String name) {
		this.schemeName = name;
		return self();
	}

	/**
	 * The name of the scheme in the documentation.
	 * @return the name
	 */
	public final String schemeName() {
		return this.schemeName;
	}

	/**
	 * Describes the scheme in the documentation.
	 * @param text the description, in Markdown
	 * @return this scheme
	 */
	public final S description(String text) {
		this.description = text;
		return self();
	}

	/**
	 * What the documentation says of the scheme.
	 * @return the description, null for none
	 */
	public final @Nullable String description() {
		return this.description;
	}

	/**
	 * Whether a request without credentials is refused. Otherwise they are null, and
	 * whoever asks for them has to allow for that.
	 * @param refuses whether it is refused, true by default
	 * @return this scheme
	 */
	public final S autoError(boolean refuses) {
		this.autoError = refuses;
		return self();
	}

	/**
	 * Whether a request without credentials is refused.
	 * @return whether it is refused
	 */
	public final boolean autoError() {
		return this.autoError;
	}

	/**
	 * The credentials of a request.
	 * @param request the request
	 * @return the credentials, null where there are none and nobody minds
	 * @throws HttpException as {@link #notAuthenticated()} says, where there are none
	 */
	@Provides
	@NonBlocking
	public @Nullable C credentials(ServerHttpRequest request) {
		C found = find(request);
		if (found == null && this.autoError) {
			throw notAuthenticated();
		}
		return found;
	}

	/**
	 * Takes the credentials out of a request.
	 * @param request the request
	 * @return the credentials, null where there are none in the form of this scheme
	 */
	abstract @Nullable C find(ServerHttpRequest request);

	/**
	 * The answer to a request without credentials: 401 with the {@link #challenge()} of
	 * the scheme. A subclass may answer otherwise.
	 * @return the exception
	 */
	protected HttpException notAuthenticated() {
		return new HttpException(401, NOT_AUTHENTICATED, Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge()));
	}

	/**
	 * What {@code WWW-Authenticate} says.
	 * @return the challenge
	 */
	protected abstract String challenge();

	@SuppressWarnings("unchecked")
	private S self() {
		return (S) this;
	}

	static @Nullable String only(@Nullable List<String> values) {
		return (values != null && values.size() == 1 && !values.get(0).isEmpty()) ? values.get(0) : null;
	}

}
