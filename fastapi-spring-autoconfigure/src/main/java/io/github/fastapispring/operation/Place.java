package io.github.fastapispring.operation;

import java.util.Locale;

/**
 * A place of a request that holds named texts, in the order in which errors are reported.
 */
public enum Place {

	/** The variables of the path template. */
	PATH,

	/** The query string. */
	QUERY,

	/** The headers. */
	HEADER,

	/** The cookies. */
	COOKIE,

	/** The fields of a form, which is the body. */
	FORM;

	/**
	 * The name of the place in a location.
	 * @return the first segment of {@code loc}
	 */
	public String loc() {
		return (this == FORM) ? "body" : name().toLowerCase(Locale.ROOT);
	}

}
