package io.github.fastapispring.routing;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two templates that match the same path are never told apart.
 */
class PathSegmentsTests {

	@Example
	void textsTellTemplatesApart() {
		assertThat(PathSegments.mayOverlap("/users/{id}", "/docs/{page}")).isFalse();
		assertThat(PathSegments.mayOverlap("/users/{id}", "/users")).isFalse();
		assertThat(PathSegments.mayOverlap("/users/{id}", "/users/")).isTrue();
		assertThat(PathSegments.mayOverlap("/users/{id}", "/{*rest}")).isTrue();
		assertThat(PathSegments.mayOverlap("/users", "/USERS")).isTrue();
		assertThat(PathSegments.mayOverlap("/users", "/users/**")).isTrue();
	}

	@Property(tries = 5000)
	void templatesThatMatchTheSamePathOverlap(@ForAll("templates") String template, @ForAll("templates") String other,
			@ForAll("paths") String path, @ForAll boolean caseSensitive) {
		PathPatternParser parser = new PathPatternParser();
		parser.setCaseSensitive(caseSensitive);
		PathContainer parsed = PathContainer.parsePath(path);
		if (parser.parse(template).matches(parsed) && parser.parse(other).matches(parsed)) {
			assertThat(PathSegments.mayOverlap(template, other)).isTrue();
			assertThat(PathSegments.mayOverlap(other, template)).isTrue();
		}
	}

	@Provide
	Arbitrary<String> templates() {
		Arbitrary<String> segment = Arbitraries.of("a", "b", "A", "{x}", "{x:[a-z]+}", "{x:[a-z]{1,2}}", "{x:[^\\/]*}",
				"*", "a*", "?", "{x}-b", "a b", "b;v", "");
		Arbitrary<String> begin = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(8, Arbitraries.just("")),
				net.jqwik.api.Tuple.of(1, Arbitraries.just("/**")));
		Arbitrary<String> end = Arbitraries.of("", "", "", "/", "/**", "/{*rest}");
		return Combinators.combine(begin, segment.list().ofMaxSize(3), end).as(PathSegmentsTests::template);
	}

	/** A variable may stand but once in a template, and a wildcard at one end. */
	private static String template(String begin, List<String> segments, String end) {
		StringBuilder template = new StringBuilder(begin);
		for (int i = 0; i < segments.size(); i++) {
			template.append('/').append(segments.get(i).replace("{x", "{x" + i));
		}
		return template.append((begin.isEmpty() || end.length() < 2) ? end : "").toString();
	}

	@Provide
	Arbitrary<String> paths() {
		Arbitrary<String> segment = Arbitraries.of("a", "b", "A", "ab", "%61", "b;v=1", "", "a-b", "a%20b", "%2F");
		return Combinators.combine(segment.list().ofMaxSize(4), Arbitraries.of("", "/"))
			.as((segments, end) -> String.join("", segments.stream().map((text) -> "/" + text).toList()) + end);
	}

}
