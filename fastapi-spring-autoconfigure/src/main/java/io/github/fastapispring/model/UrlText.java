package io.github.fastapispring.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.error.Fault;

/**
 * Reads URLs as pydantic does: absolute, the scheme in lower case, and where the scheme
 * is one of the web the host too and at least the path {@code /}.
 */
final class UrlText {

	private static final Set<String> WEB = Set.of("http", "https", "ws", "wss", "ftp");

	private static final Pattern PORT = Pattern.compile(":(\\d*+)$");

	private UrlText() {
	}

	/**
	 * Reads a URL.
	 * @param text the text
	 * @return a {@link URI} or a {@link Fault}
	 */
	static Object read(String text) {
		try {
			URI uri = new URI(text.strip());
			if (!uri.isAbsolute()) {
				return unparsable("relative URL without a base");
			}
			String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
			String authority = uri.getRawAuthority();
			if (authority != null && !isPortValid(authority)) {
				return unparsable("invalid port number");
			}
			if (!WEB.contains(scheme)) {
				return new URI(scheme + ":" + uri.getRawSchemeSpecificPart() + part("#", uri.getRawFragment()));
			}
			return (authority != null) ? ofWeb(scheme, authority, uri) : unparsable("empty host");
		}
		catch (URISyntaxException ex) {
			return unparsable(ex.getReason());
		}
	}

	private static boolean isPortValid(String authority) {
		Matcher port = PORT.matcher(authority);
		return !port.find() || port.group(1).length() < 5
				|| (port.group(1).length() == 5 && Integer.parseInt(port.group(1)) <= 65_535);
	}

	private static URI ofWeb(String scheme, String authority, URI uri) throws URISyntaxException {
		int host = authority.lastIndexOf('@') + 1;
		return new URI(
				scheme + "://" + authority.substring(0, host) + authority.substring(host).toLowerCase(Locale.ROOT)
						+ (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath()) + part("?", uri.getRawQuery())
						+ part("#", uri.getRawFragment()));
	}

	private static String part(String mark, @Nullable String part) {
		return (part != null) ? mark + part : "";
	}

	private static Fault unparsable(String reason) {
		return Fault.unparsable("url_parsing", "Input should be a valid URL", reason);
	}

}
