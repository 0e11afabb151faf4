package io.github.fastapispring.server;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;

/**
 * The path of a request without a context path, taken apart when somebody asks for its
 * elements.
 */
final class DirectPath implements RequestPath {

	private static final PathContainer NO_CONTEXT = PathContainer.parsePath("");

	private final String value;

	private @Nullable RequestPath parsed;

	/**
	 * A path.
	 * @param value the path as it was sent
	 */
	DirectPath(String value) {
		this.value = value;
	}

	@Override
	public String value() {
		return this.value;
	}

	@Override
	public List<Element> elements() {
		return parsed().elements();
	}

	private RequestPath parsed() {
		RequestPath known = this.parsed;
		if (known == null) {
			known = RequestPath.parse(this.value, null);
			this.parsed = known;
		}
		return known;
	}

	@Override
	public PathContainer contextPath() {
		return NO_CONTEXT;
	}

	@Override
	public PathContainer pathWithinApplication() {
		return this;
	}

	@Override
	public RequestPath modifyContextPath(String contextPath) {
		return parsed().modifyContextPath(contextPath);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PathContainer path && this.value.equals(path.value());
	}

	@Override
	public int hashCode() {
		return this.value.hashCode();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
