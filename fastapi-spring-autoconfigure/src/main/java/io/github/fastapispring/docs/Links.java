package io.github.fastapispring.docs;

import java.util.regex.Pattern;

import org.springframework.http.server.RequestPath;

/**
 * Addresses as a browser has to ask for them, behind a proxy that takes a prefix away.
 */
public final class Links {

	/** For a browser each of them begins the name of another host. */
	private static final Pattern LEADING_SLASHES = Pattern.compile("^[/\\\\]+");

	private final String prefix;

	private Links(String prefix) {
		this.prefix = prefix;
	}

	static Links of(RequestPath path, String rootPath) {
		String told = path.contextPath().value();
		return new Links(LEADING_SLASHES.matcher(told.isEmpty() ? rootPath : told).replaceFirst("/"));
	}

	/**
	 * The address of something.
	 * @param url a path within the application, which begins with one slash, or any other
	 * URL
	 * @return the path behind the prefix, or the URL as it is
	 */
	public String to(String url) {
		return (url.startsWith("/") && !url.startsWith("//")) ? this.prefix + url : url;
	}

}
