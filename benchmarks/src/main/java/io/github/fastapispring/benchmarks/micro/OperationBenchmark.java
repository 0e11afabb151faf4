package io.github.fastapispring.benchmarks.micro;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;

/**
 * Sends requests to the {@code HttpHandler} of an application. What a part costs is the
 * difference to {@link #nothing}; for validation that to {@link #body}, for the
 * projection that to {@link #writing}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OperationBenchmark {

	private static final String USER = "{\"name\":\"Grace Hopper\",\"email\":\"grace@example.com\",\"nickname\":\"grace\",\"age\":36}";

	private @Nullable ConfigurableApplicationContext context;

	private @Nullable HttpHandler handler;

	/**
	 * The application.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Operations.class, Dependencies.class })
	static class Application {

	}

	/**
	 * Starts the application and sees that it answers as it should.
	 */
	@Setup
	public void start() {
		this.context = SpringApplication.run(Application.class, "--server.port=0", "--spring.main.banner-mode=off",
				"--logging.level.root=warn");
		this.handler = this.context.getBean(HttpHandler.class);
		expect(204, nothing());
		expect(204, binding());
		expect(422, errorCollection());
		expect(204, body());
		expect(204, validation());
		expect(422, violations());
		expect(204, dependencies());
		expect(200, writing());
		expect(200, projection());
	}

	private static void expect(int status, MockServerHttpResponse response) {
		HttpStatusCode actual = Objects.requireNonNullElse(response.getStatusCode(), HttpStatus.OK);
		if (actual.value() != status) {
			throw new IllegalStateException(
					actual + " instead of " + status + ": " + response.getBodyAsString().block());
		}
	}

	/**
	 * Stops the application.
	 */
	@TearDown
	public void stop() {
		Objects.requireNonNull(this.context).close();
	}

	/**
	 * A request without values, and an answer without a body.
	 * @return the answer
	 */
	@Benchmark
	public MockServerHttpResponse nothing() {
		return send(MockServerHttpRequest.get("/nothing").build());
	}

	/**
	 * Six values of the path, the query, a header and a cookie.
	 * @return the answer
	 */
	@Benchmark
	public MockServerHttpResponse binding() {
		return send(MockServerHttpRequest.get("/binding/7?q=text&limit=20&tag=1&tag=2")
			.header("User-Agent", "benchmark")
			.cookie(new HttpCookie("session", "1b4e28ba-2fa1-11d2-883f-0016d3cca427"))
			.build());
	}

	/**
	 * The same six values, five of them wrong.
	 * @return the answer, which lists them
	 */
	@Benchmark
	public MockServerHttpResponse errorCollection() {
		return send(MockServerHttpRequest.get("/binding/seven?q=text&limit=many&tag=1&tag=x")
			.cookie(new HttpCookie("session", "1b4e"))
			.build());
	}

	/**
	 * A body without constraints.
	 * @return the answer
	 */
	@Benchmark
	public MockServerHttpResponse body() {
		return send(post("/body", USER));
	}

	/**
	 * The same body with constraints on four fields.
	 * @return the answer
	 */
	@Benchmark
	public MockServerHttpResponse validation() {
		return send(post("/validation", USER));
	}

	/**
	 * A body that breaks three constraints.
	 * @return the answer, which lists them
	 */
	@Benchmark
	public MockServerHttpResponse violations() {
		return send(post("/validation", "{\"name\":\"\",\"email\":\"grace\",\"nickname\":null,\"age\":7}"));
	}

	/**
	 * A chain of four dependencies.
	 * @return the answer
	 */
	@Benchmark
	public MockServerHttpResponse dependencies() {
		return send(MockServerHttpRequest.get("/dependencies").build());
	}

	/**
	 * Fifty objects of six fields as JSON.
	 * @return the answer
	 */
	@Benchmark
	public MockServerHttpResponse writing() {
		return send(MockServerHttpRequest.get("/writing").build());
	}

	/**
	 * Six fields of each of fifty objects that have eight.
	 * @return the answer
	 */
	@Benchmark
	public MockServerHttpResponse projection() {
		return send(MockServerHttpRequest.get("/projection").build());
	}

	private static MockServerHttpRequest post(String path, String body) {
		return MockServerHttpRequest.post(path)
			.contentType(MediaType.APPLICATION_JSON)
			.contentLength(body.length())
			.body(body);
	}

	private MockServerHttpResponse send(MockServerHttpRequest request) {
		MockServerHttpResponse response = new MockServerHttpResponse();
		Objects.requireNonNull(this.handler).handle(request, response).block();
		return response;
	}

}
