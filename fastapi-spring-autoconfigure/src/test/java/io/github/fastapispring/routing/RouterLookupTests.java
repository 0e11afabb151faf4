package io.github.fastapispring.routing;

import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import io.github.fastapispring.operation.PathOperationFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where method and path tell the operation, it is the one that Spring's way finds.
 */
class RouterLookupTests {

	private static ConfigurableApplicationContext context;

	@BeforeContainer
	static void start() {
		context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.REACTIVE)
			.properties("server.port=0", "spring.main.banner-mode=off")
			.run();
	}

	@AfterContainer
	static void stop() {
		context.close();
	}

	@Property
	void whatIsLookedUpIsWhatSpringFinds(@ForAll("routes") List<Definition> routes,
			@ForAll("methods") HttpMethod method, @ForAll("paths") String path, @ForAll boolean caseSensitive,
			@ForAll TrailingSlash trailingSlash) {
		RouterHandlerMapping mapping = mapping(routes, caseSensitive, trailingSlash);
		MockServerWebExchange direct = exchange(method, path);
		PathOperationHandlerMethod found = mapping.lookup(direct);
		if (found != null) {
			MockServerWebExchange spring = exchange(method, path);
			assertThat(mapping.getHandler(spring).block()).isSameAs(found);
			for (String attribute : List.of(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
					HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
					HandlerMapping.MATRIX_VARIABLES_ATTRIBUTE)) {
				assertThat(direct.<Object>getAttribute(attribute)).as(attribute)
					.isEqualTo(spring.getAttribute(attribute));
			}
		}
	}

	@Property(tries = 300)
	void whatAnEarlierMappingMayTakeIsLeft(@ForAll("routes") List<Definition> routes,
			@ForAll("templates") String earlier, @ForAll("paths") String path) {
		RouterHandlerMapping mapping = mapping(routes, true, TrailingSlash.STRICT);
		mapping.leave(Set.of(earlier));
		MockServerWebExchange exchange = exchange(HttpMethod.GET, path);
		if (mapping.getPathPatternParser().parse(earlier).matches(exchange.getRequest().getPath())) {
			assertThat(mapping.lookup(exchange)).isNull();
		}
	}

	@Property(tries = 50)
	void simpleRoutesAreLookedUp(@ForAll("texts") String text) {
		RouterHandlerMapping mapping = mapping(
				List.of(new Definition("/a/{x0}", Set.of(RequestMethod.GET), null),
						new Definition("/a/{x0}/{x1}", Set.of(RequestMethod.POST), null)),
				true, TrailingSlash.REDIRECT);
		MockServerWebExchange exchange = exchange(HttpMethod.GET, "/a/" + text);
		assertThat(mapping.lookup(exchange)).isNotNull();
		assertThat(exchange.<Map<String, String>>getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
			.containsExactly(Map.entry("x0", text));
		assertThat(mapping.lookup(exchange(HttpMethod.POST, "/a/b/" + text))).isNotNull();
		assertThat(mapping.lookup(exchange(HttpMethod.GET, "/a/b/" + text))).isNull();
	}

	@Example
	void headOfAMoreSpecialGetIsLeftToSpring() {
		RouterHandlerMapping mapping = mapping(List.of(new Definition("/a", Set.of(RequestMethod.GET), null),
				new Definition("/{x0}", Set.of(RequestMethod.HEAD), null)), true, TrailingSlash.STRICT);
		MockServerWebExchange exchange = exchange(HttpMethod.HEAD, "/a");
		assertThat(mapping.lookup(exchange)).isNull();
		mapping.getHandler(exchange).block();
		assertThat(exchange.<Object>getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)).hasToString("/a");
	}

	private static MockServerWebExchange exchange(HttpMethod method, String path) {
		return MockServerWebExchange.from(MockServerHttpRequest.method(method, URI.create("http://a" + path)));
	}

	private static RouterHandlerMapping mapping(List<Definition> routes, boolean caseSensitive,
			TrailingSlash trailingSlash) {
		RouterHandlerMapping mapping = new RouterHandlerMapping(context.getBean(PathOperationFactory.class),
				context.getBean(PathOperationCompiler.class), trailingSlash, List.of(),
				context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
		mapping.setApplicationContext(context);
		mapping.getPathPatternParser().setCaseSensitive(caseSensitive);
		mapping.afterPropertiesSet();
		Handler handler = new Handler();
		for (Definition route : routes) {
			RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();
			options.setPatternParser(mapping.getPathPatternParser());
			String[] paths = trailingSlash.templates(route.template).toArray(String[]::new);
			RequestMappingInfo.Builder info = RequestMappingInfo.paths(paths)
				.methods(route.methods.toArray(RequestMethod[]::new))
				.options(options);
			mapping.registerMapping(((route.param != null) ? info.params(route.param) : info).build(), handler,
					Handler.method((int) route.template.chars().filter((character) -> character == '{').count()));
		}
		return mapping;
	}

	record Definition(String template, Set<RequestMethod> methods, @Nullable String param) {

		/** Duplicates do not start. */
		private static boolean areDistinct(List<Definition> routes) {
			List<String> keys = routes.stream()
				.flatMap((route) -> (route.methods.isEmpty() ? Stream.of("*") : route.methods.stream())
					.map((method) -> method + " "
							+ route.template.replaceAll("\\{(\\*?)x\\d", "{$1x").replaceAll("/$", "") + route.param))
				.toList();
			return Set.copyOf(keys).size() == keys.size();
		}

	}

	/** Has a method for each number of variables. */
	static final class Handler {

		static Method method(int variables) {
			return ReflectionUtils.getUniqueDeclaredMethods(Handler.class,
					(method) -> method.getName().equals("handle") && method.getParameterCount() == variables)[0];
		}

		public String handle() {
			return "handled";
		}

		public String handle(String x0) {
			return "handled";
		}

		public String handle(String x0, String x1) {
			return "handled";
		}

		public String handle(String x0, String x1, String x2) {
			return "handled";
		}

		public String handle(String x0, String x1, String x2, String x3) {
			return "handled";
		}

	}

	@Provide
	Arbitrary<List<Definition>> routes() {
		Arbitrary<Set<RequestMethod>> methods = Arbitraries
			.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.POST, RequestMethod.OPTIONS)
			.set()
			.ofMaxSize(2);
		Arbitrary<String> param = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just("")),
				Tuple.of(1, Arbitraries.of("p", "!p")));
		return Combinators.combine(templates(), methods, param)
			.as((template, verbs, text) -> new Definition(template, verbs, text.isEmpty() ? null : text))
			.list()
			.ofMaxSize(8)
			.filter(Definition::areDistinct);
	}

	@Provide
	Arbitrary<String> templates() {
		Arbitrary<String> segment = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of("a", "b", "A", "{x}", "{x}")),
				Tuple.of(1, Arbitraries.of("{x:[a-z]+}", "*", "a*", "{x}-b", "a b", "?")));
		Arbitrary<String> end = Arbitraries.of("", "", "", "", "/", "/**", "/{*x}");
		return Combinators.combine(segment.list().ofMinSize(1).ofMaxSize(3), end).as(RouterLookupTests::template);
	}

	private static String template(List<String> segments, String end) {
		StringBuilder template = new StringBuilder();
		int variables = 0;
		for (String segment : segments) {
			template.append('/').append(segment.replace("{x", "{x" + variables));
			variables += segment.startsWith("{") ? 1 : 0;
		}
		return template.append(end.replace("{*x", "{*x" + variables)).toString();
	}

	@Provide
	Arbitrary<HttpMethod> methods() {
		return Arbitraries.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.OPTIONS, HttpMethod.DELETE,
				HttpMethod.valueOf("FOO"));
	}

	@Provide
	Arbitrary<String> paths() {
		Arbitrary<String> segment = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of("a", "b", "A")),
				Tuple.of(1, Arbitraries.of("%61", "b;v=1", "", "a-b", "a%20b", "%2F", "..", "a+b")));
		return Combinators
			.combine(segment.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of("", "", "/"), Arbitraries.of("", "?p=1"))
			.as((segments, end, query) -> String.join("", segments.stream().map((text) -> "/" + text).toList()) + end
					+ query)
			.filter((path) -> !path.startsWith("//"));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("7", "a-b", "x.y", "a:b", "@", "~", "(1)", "a+b", "a,b", "*");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
