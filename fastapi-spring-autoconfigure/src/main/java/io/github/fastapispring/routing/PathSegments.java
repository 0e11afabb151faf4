package io.github.fastapispring.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;

/**
 * What stands between the slashes of a path template or a path. A slash at the end is an
 * empty last segment.
 */
final class PathSegments {

	private static final Pattern VARIABLE = Pattern.compile("\\{[^{}:*?]+}");

	private PathSegments() {
	}

	/**
	 * The segments of a template, or of a path that {@linkplain #isPlain is plain}. A
	 * slash within a regular expression is none.
	 * @param template the template
	 * @return the segments
	 */
	static List<String> of(String template) {
		List<String> segments = new ArrayList<>(4);
		int depth = 0;
		int start = template.startsWith("/") ? 1 : 0;
		for (int i = start; i < template.length(); i++) {
			char character = template.charAt(i);
			depth += (character == '{') ? 1 : (character == '}') ? -1 : 0;
			if (character == '/' && depth == 0) {
				segments.add(template.substring(start, i));
				start = i + 1;
			}
		}
		if (!template.isEmpty()) {
			segments.add(template.substring(start));
		}
		return segments;
	}

	/**
	 * The segments of a path, decoded and without their parameters.
	 * @param path the path
	 * @return the segments
	 */
	static List<String> of(PathContainer path) {
		List<PathContainer.Element> elements = path.elements();
		List<String> segments = new ArrayList<>(4);
		for (int i = 0; i < elements.size(); i++) {
			if (elements.get(i) instanceof PathContainer.PathSegment segment) {
				segments.add(segment.valueToMatch());
			}
			else if (i + 1 == elements.size() || elements.get(i + 1) instanceof PathContainer.Separator) {
				segments.add("");
			}
		}
		return segments;
	}

	/**
	 * Whether a path means what it says: no escapes, parameters, braces.
	 * @param path the path as it was sent
	 * @return whether its segments are their own values
	 */
	static boolean isPlain(String path) {
		for (int i = 0; i < path.length(); i++) {
			char character = path.charAt(i);
			if (character == '%' || character == ';' || character == '{' || character == '}' || character > '~') {
				return false;
			}
		}
		return path.startsWith("/");
	}

	static boolean isLiteral(String segment) {
		return segment.chars().noneMatch((character) -> character == '{' || character == '*' || character == '?');
	}

	static boolean isRest(String segment) {
		return segment.equals("**") || segment.startsWith("{*");
	}

	/**
	 * The variables of a template each segment of which is a text or one variable.
	 * @param template the template
	 * @return for each segment the name of its variable, null for a text; no list where a
	 * segment is anything else
	 */
	static @Nullable List<@Nullable String> variables(String template) {
		List<@Nullable String> variables = new ArrayList<>();
		for (String segment : of(template)) {
			if (isLiteral(segment)) {
				variables.add(null);
			}
			else if (VARIABLE.matcher(segment).matches()) {
				variables.add(segment.substring(1, segment.length() - 1));
			}
			else {
				return null;
			}
		}
		return variables;
	}

	/**
	 * Whether there may be a path that both templates match.
	 * @param template the template
	 * @param other the other template
	 * @return no only where texts tell them apart
	 */
	static boolean mayOverlap(String template, String other) {
		List<String> segments = of(template);
		List<String> others = of(other);
		for (int i = 0; i < Math.min(segments.size(), others.size()); i++) {
			if (isRest(segments.get(i)) || isRest(others.get(i))) {
				return true;
			}
			if (isLiteral(segments.get(i)) && isLiteral(others.get(i))
					&& !segments.get(i).equalsIgnoreCase(others.get(i))) {
				return false;
			}
		}
		return segments.size() == others.size() || isRest(next(segments, others)) || isRest(next(others, segments));
	}

	private static String next(List<String> segments, List<String> shorter) {
		return (segments.size() > shorter.size()) ? segments.get(shorter.size()) : "";
	}

}
