package io.github.fastapispring.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * Name and password in the {@code Authorization} header (RFC 7617): FastAPI's
 * {@code HTTPBasic}. They are ASCII, as FastAPI reads them.
 *
 * <pre>
 * &#64;Bean
 * HttpBasic basic() {
 * 	return new HttpBasic().realm("Reports");
 * }
 * </pre>
 */
public non-sealed class HttpBasic extends HttpScheme<HttpBasic, HttpBasicCredentials> {

	/** Base64 with padding, which Java's decoder does not insist on. */
	private static final int UNIT = 4;

	private @Nullable String realm;

	/**
	 * A scheme.
	 */
	public HttpBasic() {
		super("HTTPBasic", "basic");
	}

	/**
	 * Names what is protected, for the dialog of a browser.
	 * @param name the realm
	 * @return this scheme
	 */
	public HttpBasic realm(String name) {
		this.realm = name;
		return this;
	}

	@Override
	@Nullable HttpBasicCredentials read(HttpAuthorizationCredentials credentials) {
		if (!credentials.isScheme(scheme())) {
			return null;
		}
		String decoded = decode(credentials.credentials());
		int colon = (decoded != null) ? decoded.indexOf(':') : -1;
		return (decoded != null && colon >= 0)
				? new HttpBasicCredentials(decoded.substring(0, colon), decoded.substring(colon + 1)) : null;
	}

	private static @Nullable String decode(String credentials) {
		if (credentials.length() % UNIT != 0) {
			return null;
		}
		try {
			byte[] bytes = Base64.getDecoder().decode(credentials);
			return StandardCharsets.US_ASCII.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			return null;
		}
	}

	@Override
	protected String challenge() {
		return (this.realm != null) ? "Basic realm=\"" + this.realm + "\"" : "Basic";
	}

}
