package io.github.fastapispring.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The index leaves out no route that matches, and looks at no more because there are
 * more.
 */
class RouteIndexTests {

	@Example
	void literalsAndVariablesAreCandidatesTogether() {
		RouteIndex<String> index = index(true, "/users/me", "/users/{id}", "/users/{id}/posts", "/users", "/{*rest}");
		assertThat(find(index, "/users/me")).containsExactlyInAnyOrder("/users/me", "/users/{id}", "/{*rest}");
		assertThat(find(index, "/users/7")).containsExactlyInAnyOrder("/users/{id}", "/{*rest}");
		assertThat(find(index, "/users/7/posts")).containsExactlyInAnyOrder("/users/{id}/posts", "/{*rest}");
		assertThat(find(index, "/users")).containsExactlyInAnyOrder("/users", "/{*rest}");
	}

	@Example
	void aSlashAtTheEndIsASegmentOfItsOwn() {
		RouteIndex<String> index = index(true, "/users", "/users/");
		assertThat(find(index, "/users")).containsExactly("/users");
		assertThat(find(index, "/users/")).containsExactly("/users/");
	}

	@Example
	void aRegularExpressionMayHoldASlash() {
		RouteIndex<String> index = index(true, "/a/{x:[^\\/]+}/b");
		assertThat(find(index, "/a/1/b")).containsExactly("/a/{x:[^\\/]+}/b");
		assertThat(find(index, "/a/1")).isEmpty();
	}

	@Example
	void segmentsAreComparedDecodedAndWithoutTheirParameters() {
		RouteIndex<String> index = index(true, "/users/me");
		assertThat(find(index, "/%75sers;v=1/me")).containsExactly("/users/me");
	}

	@Example
	void lettersMayCountInEitherCase() {
		assertThat(find(index(true, "/Users/me"), "/users/ME")).isEmpty();
		assertThat(find(index(false, "/Users/me"), "/users/ME")).containsExactly("/Users/me");
	}

	@Example
	void theRootIsARoute() {
		assertThat(find(index(true, "/"), "/")).containsExactly("/");
		assertThat(find(index(true, ""), "")).containsExactly("");
		assertThat(find(index(true, "/{*rest}"), "")).containsExactly("/{*rest}");
	}

	@Property
	void everyRouteThatMatchesIsFound(@ForAll("templates") List<String> templates, @ForAll("paths") String path,
			@ForAll boolean caseSensitive) {
		PathPatternParser parser = new PathPatternParser();
		parser.setCaseSensitive(caseSensitive);
		PathContainer parsed = PathContainer.parsePath(path);
		List<String> matching = templates.stream()
			.filter((template) -> parser.parse(template).matches(parsed))
			.toList();
		assertThat(find(index(caseSensitive, templates.toArray(String[]::new)), path)).containsAll(matching);
	}

	@Property(tries = 50)
	void theNumberOfCandidatesDoesNotGrowWithTheNumberOfRoutes(@ForAll @IntRange(max = 2000) int others,
			@ForAll("paths") String path) {
		String[] own = { "/a/{x}", "/a/b", "/{x}/b", "/users/{x}/a", "/users/**" };
		RouteIndex<String> few = index(true, own);
		RouteIndex<String> many = index(true, own);
		IntStream.range(0, others).mapToObj(RouteIndexTests::unrelated).forEach((other) -> many.add(other, other));
		assertThat(find(many, path)).hasSameElementsAs(find(few, path)).hasSameSizeAs(find(few, path));
	}

	private static String unrelated(int number) {
		return switch (number % 3) {
			case 0 -> "/other" + number + "/{x}";
			case 1 -> "/a/other" + number;
			default -> "/users/{x}/other" + number + "/{*rest}";
		};
	}

	private static RouteIndex<String> index(boolean caseSensitive, String... templates) {
		RouteIndex<String> index = new RouteIndex<>(caseSensitive);
		for (String template : templates) {
			index.add(template, template);
		}
		return index;
	}

	private static List<String> find(RouteIndex<String> index, String path) {
		return index.find(PathSegments.of(PathContainer.parsePath(path)));
	}

	@Provide
	Arbitrary<List<String>> templates() {
		Arbitrary<String> segment = Arbitraries.of("a", "b", "users", "A", "{x}", "{x:[a-z]+}", "{x:[^\\/]*}", "*",
				"a*", "?", "{x}-b", "a b");
		Arbitrary<String> end = Arbitraries.of("", "", "", "/", "/**", "/{*rest}");
		return Combinators.combine(segment.list().ofMaxSize(4), end).as(RouteIndexTests::template).list().ofMaxSize(20);
	}

	/** A variable may stand but once in a template. */
	private static String template(List<String> segments, String end) {
		List<String> numbered = new ArrayList<>();
		for (String segment : segments) {
			numbered.add("/" + segment.replace("{x", "{x" + numbered.size()));
		}
		return String.join("", numbered) + end;
	}

	@Provide
	Arbitrary<String> paths() {
		Arbitrary<String> segment = Arbitraries.of("a", "b", "users", "A", "xyz", "%61", "b;v=1", "", "1-b", "a%20b",
				"%2F", "12");
		return Combinators.combine(segment.list().ofMaxSize(5), Arbitraries.of("", "/"))
			.as((segments, end) -> String.join("", segments.stream().map((text) -> "/" + text).toList()) + end);
	}

}
