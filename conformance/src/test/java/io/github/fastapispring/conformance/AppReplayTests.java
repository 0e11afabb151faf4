package io.github.fastapispring.conformance;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AppReplay} with applications that are no ports.
 */
class AppReplayTests {

	@Test
	void replaysInOrderOnOneApplicationUntilAFreshOneIsAskedFor() {
		assertThat(replay(Counting.class,
				"""
						[{"name":"one","request":{"method":"GET","path":"/count"},"expect":{"status":200,"json":{"the_count":11}}},
						 {"name":"two","request":{"method":"GET","path":"/count"},"expect":{"status":200,"json":{"the_count":12}}},
						 {"name":"fresh","freshApp":true,"ws":{}},
						 {"name":"again","request":{"method":"GET","path":"/count"},"expect":{"status":200,"json":{"the_count":11}}}]"""))
			.extracting(CaseResult::outcome)
			.containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.WAITING, Outcome.PASSED);
	}

	@Test
	void describesADifference() {
		CaseResult result = replay(Counting.class,
				"""
						[{"name":"a","request":{"method":"GET","path":"/count","query":[["q","x y"]]},"expect":{"status":200,"json":{}}}]""")
			.get(0);
		assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
		assertThat(result.detail()).contains("GET /count?q=x+y", "body: unexpected \"the_count\": 11",
				"expected: {\"status\":200,\"json\":{}}", "actual:   200", "{\"the_count\":11}");
	}

	@Test
	void failsWithoutAPort() {
		assertThat(replay(null, """
				[{"name":"a","request":{"method":"GET","path":"/count"},"expect":{"status":200}},
				 {"name":"b","request":{"method":"GET","path":"/openapi.json"},"expect":{"status":200}}]"""))
			.extracting(CaseResult::outcome)
			.containsExactly(Outcome.FAILED, Outcome.WAITING);
	}

	@Test
	void failsIfTheApplicationDoesNotStart() {
		List<CaseResult> results = replay(Broken.class, """
				[{"name":"a","request":{"method":"GET","path":"/"},"expect":{"status":404}},
				 {"name":"b","request":{"method":"GET","path":"/"},"expect":{"status":404}}]""");
		assertThat(results).extracting(CaseResult::outcome).containsOnly(Outcome.FAILED);
		assertThat(results.get(0).detail()).contains("the application does not start", "broken on purpose");
		assertThat(results.get(1).detail()).isEqualTo("the application does not start, see its first failed case");
	}

	@Test
	void failsForACaseThatItCannotReplay() {
		assertThat(replay(Counting.class, """
				[{"name":"a","setState":{},"request":{"method":"GET","path":"/count"},"expect":{"status":200}},
				 {"name":"b","request":{"method":"GET","path":"/count","scheme":"https"},"expect":{"status":200}}]"""))
			.extracting(CaseResult::outcome)
			.containsOnly(Outcome.FAILED);
	}

	private static List<CaseResult> replay(@Nullable Class<?> type, String cases) {
		RecordedApp app = RecordedApp.of("chapter",
				(JsonObject) Json.read("{\"app\":\"main\",\"cases\":" + cases + "}"));
		PortedApp port = (type != null) ? new PortedApp("chapter", "main", type) : null;
		return new AppReplay(app, port, new SetAside(List.of(), List.of())).run();
	}

	@ConformanceApp(value = {}, properties = "count.start = 10")
	static class Counting {

		@Bean
		RouterFunction<ServerResponse> routes(@Value("${count.start}") int start) {
			AtomicInteger count = new AtomicInteger(start);
			return RouterFunctions.route()
				.GET("/count", (request) -> ServerResponse.ok().bodyValue(new Count(count.incrementAndGet())))
				.build();
		}

		record Count(int theCount) {

		}

	}

	@ConformanceApp({})
	static class Broken {

		Broken() {
			throw new IllegalStateException("broken on purpose");
		}

	}

}
