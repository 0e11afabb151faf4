package io.github.fastapispring.conformance;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
				 {"name":"b","ws":{}}]""")).extracting(CaseResult::outcome)
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
				[{"name":"a","setState":{"a":1},"request":{"method":"GET","path":"/count"},"expect":{"status":200}},
				 {"name":"b","request":{"method":"GET","path":"/count","scheme":"https"},"expect":{"status":200}}]"""))
			.extracting(CaseResult::outcome)
			.containsOnly(Outcome.FAILED);
	}

	@Test
	void replacesProvidersForTheCasesThatSaySo() {
		assertThat(replay(Providing.class, """
				[{"name":"a","request":{"method":"GET","path":"/word"},"expect":{"status":200,"json":"real"}},
				 {"name":"b","overrides":{"word":"other_word"},
				  "request":{"method":"GET","path":"/word"},"expect":{"status":200,"json":"other"}},
				 {"name":"c","request":{"method":"GET","path":"/word"},"expect":{"status":200,"json":"real"}},
				 {"name":"d","overrides":{"word":"unknown"},
				  "request":{"method":"GET","path":"/word"},"expect":{"status":200}}]"""))
			.extracting(CaseResult::outcome)
			.containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.PASSED, Outcome.FAILED);
	}

	@Test
	void setsAndComparesTheStateWhenTheExchangeHasEnded() {
		List<CaseResult> results = replay(Stateful.class, """
				[{"name":"a","request":{"method":"GET","path":"/next"},"expect":{"status":200,"json":0},
				  "after":{"state":{"ended_calls":1},"log":[]}},
				 {"name":"b","setState":{"ended_calls":4},
				  "request":{"method":"GET","path":"/next"},"expect":{"status":200,"json":4},
				  "after":{"state":{"ended_calls":5}}},
				 {"name":"c","request":{"method":"GET","path":"/next"},"expect":{"status":200,"json":5},
				  "after":{"state":{"ended_calls":9}}}]""");
		assertThat(results).extracting(CaseResult::outcome)
			.containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.FAILED);
		assertThat(results.get(0).detail()).isEqualTo("log");
		assertThat(results.get(1).detail()).isEmpty();
		assertThat(results.get(2).detail()).contains("state ended_calls: body: expected 9 but was 6");
	}

	@Test
	void carriesTheStateOverACaseThatIsSetAside() {
		assertThat(replay(Stateful.class, """
				[{"name":"left","ws":{},"setState":{"ended_calls":2},"after":{"state":{"ended_calls":3}}},
				 {"name":"a","request":{"method":"GET","path":"/next"},"expect":{"status":200,"json":3}},
				 {"name":"found","ws":{},"setState":{"ended_calls":7}},
				 {"name":"b","request":{"method":"GET","path":"/next"},"expect":{"status":200,"json":7}},
				 {"name":"none","ws":{}},
				 {"name":"c","request":{"method":"GET","path":"/next"},"expect":{"status":200,"json":8}}]"""))
			.extracting(CaseResult::outcome)
			.containsExactly(Outcome.WAITING, Outcome.PASSED, Outcome.WAITING, Outcome.PASSED, Outcome.WAITING,
					Outcome.PASSED);
	}

	@Test
	void saysThatAStateWithoutABeanIsNotCompared() {
		assertThat(replay(Counting.class,
				"""
						[{"name":"a","request":{"method":"GET","path":"/count"},"expect":{"status":200},"after":{"state":{"x":1}}}]"""))
			.extracting(CaseResult::outcome, CaseResult::detail)
			.containsExactly(tuple(Outcome.PASSED, "state"));
	}

	@Test
	void comparesTheFileThatATaskOfTheExchangeLeaves() {
		List<CaseResult> results = replay(Writing.class, """
				[{"name":"none","request":{"method":"GET","path":"/nothing"},"expect":{"status":200},
				  "after":{"file":{"path":"log.txt","textContains":["a"]}}},
				 {"name":"same","request":{"method":"GET","path":"/write?text=a"},"expect":{"status":200},
				  "after":{"file":{"path":"log.txt","textContains":["a"]}}},
				 {"name":"other","request":{"method":"GET","path":"/write?text=b"},"expect":{"status":200},
				  "after":{"file":{"path":"log.txt","textContains":["a","c"]}}},
				 {"name":"unknown","request":{"method":"GET","path":"/write?text=c"},"expect":{"status":200},
				  "after":{"file":{"path":"log.txt","mode":"w"}}},
				 {"name":"fresh","freshApp":true,"request":{"method":"GET","path":"/nothing"},"expect":{"status":200},
				  "after":{"file":{"path":"log.txt","textContains":["a"]}}}]""");
		assertThat(results).extracting(CaseResult::outcome)
			.containsExactly(Outcome.FAILED, Outcome.PASSED, Outcome.FAILED, Outcome.FAILED, Outcome.FAILED);
		assertThat(results.get(0).detail()).contains("file log.txt: does not exist");
		assertThat(results.get(1).detail()).isEmpty();
		assertThat(results.get(2).detail()).contains("file log.txt: expected \"c\" but was \"ab\"")
			.doesNotContain("expected \"a\"");
		assertThat(results.get(3).detail()).contains("the runner cannot compare \"mode\" of a file");
		assertThat(results.get(4).detail()).contains("file log.txt: does not exist");
	}

	@Test
	void setsEnvironmentVariablesBeforeTheStart() {
		assertThat(replay(Configured.class, """
				[{"name":"a","env":{"MAIN_WORD":"x"},
				  "request":{"method":"GET","path":"/word"},"expect":{"status":200,"json":"x"}},
				 {"name":"b","env":{"MAIN_WORD":"y"},
				  "request":{"method":"GET","path":"/word"},"expect":{"status":200,"json":"y"}}]"""))
			.extracting(CaseResult::outcome)
			.containsOnly(Outcome.PASSED);
	}

	@Test
	void startsAnotherApplicationForCasesWithPropertiesOfTheirOwn() {
		assertThat(replay(Varying.class,
				"""
						[{"name":"one","request":{"method":"GET","path":"/count"},"expect":{"status":200,"json":{"the_count":11}}},
						 {"name":"two high","request":{"method":"GET","path":"/count"},"expect":{"status":200,"json":{"the_count":101}}},
						 {"name":"three","request":{"method":"GET","path":"/count"},"expect":{"status":200,"json":{"the_count":11}}},
						 {"name":"four","request":{"method":"GET","path":"/count"},"expect":{"status":200,"json":{"the_count":12}}}]"""))
			.extracting(CaseResult::outcome)
			.containsOnly(Outcome.PASSED);
	}

	private static RecordedApp app(String cases) {
		return RecordedApp.of("chapter", (JsonObject) Json.read("{\"app\":\"main\",\"cases\":" + cases + "}"));
	}

	private static List<CaseResult> replay(@Nullable Class<?> type, String cases) {
		PortedApp port = (type != null) ? new PortedApp("chapter", "main", type) : null;
		return new AppReplay(app(cases), port, new SetAside(List.of(), List.of())).run();
	}

	@ConformanceApp(value = {}, properties = "count.start = 10")
	@CaseProperties(cases = "*high", properties = "count.start = 100")
	static class Varying extends Counting {

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
	static class Providing {

		@ApiRouter
		static class Router {

			@Get("/word")
			String word(@Depends String word) {
				return word;
			}

		}

		@Component
		static class Words {

			@Provides
			String word() {
				return "real";
			}

		}

		@Replacement("other_word")
		static class OtherWord {

			@Provides
			String otherWord() {
				return "other";
			}

		}

	}

	@ConformanceApp({})
	static class Stateful {

		@ApiRouter
		static class Router {

			@Get("/next")
			int next(@Depends Integer call) {
				return call;
			}

		}

		@Component
		static class Calls {

			@Provides
			Resource<Integer> call(State state) {
				return Resource.of(state.getEndedCalls()).onClose((call) -> state.setEndedCalls(call + 1));
			}

		}

		@Component
		static class State implements RecordedState {

			private volatile int endedCalls;

			public int getEndedCalls() {
				return this.endedCalls;
			}

			public void setEndedCalls(int endedCalls) {
				this.endedCalls = endedCalls;
			}

		}

	}

	@ConformanceApp({})
	static class Writing {

		@ApiRouter
		static class Router {

			private final WorkingDirectory directory;

			Router(WorkingDirectory directory) {
				this.directory = directory;
			}

			@Get("/write")
			void write(String text, BackgroundTasks tasks) {
				tasks.add("append", () -> Files.writeString(this.directory.file("log.txt"), text,
						StandardOpenOption.CREATE, StandardOpenOption.APPEND));
			}

			@Get("/nothing")
			void nothing() {
			}

		}

	}

	@ConformanceApp({})
	@EnableConfigurationProperties(Configured.Main.class)
	static class Configured {

		@ApiRouter
		static class Router {

			private final Main main;

			Router(Main main) {
				this.main = main;
			}

			@Get("/word")
			String word() {
				return this.main.word();
			}

		}

		@ConfigurationProperties("main")
		record Main(String word) {

		}

	}

	@ConformanceApp({})
	static class Broken {

		Broken() {
			throw new IllegalStateException("broken on purpose");
		}

	}

}
