package io.github.fastapispring.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.fastapispring.dependency.ReferenceModel.Instance;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds that a request with any providers, whatever fails in it and whenever its client
 * goes, does what the reference model does.
 */
class DependencyModelTests {

	private static final ExecutorService threads = Executors.newFixedThreadPool(4);

	private static final Logger logger = (Logger) LoggerFactory.getLogger(HeldResources.class);

	/** An end that fails is logged, ten thousand times. */
	@BeforeContainer
	static void silence() {
		logger.setLevel(Level.OFF);
	}

	@AfterContainer
	static void stop() {
		logger.setLevel(null);
		threads.shutdown();
	}

	@Property(tries = 10000)
	void aRequestDoesWhatTheModelDoes(@ForAll("graphs") RandomGraph graph) throws InterruptedException {
		ReferenceModel model = new ReferenceModel(graph);
		GraphRun run = new GraphRun(graph, model, threads);
		run.run();
		new Comparison(graph, model, run).check();
	}

	@Provide
	Arbitrary<RandomGraph> graphs() {
		return Arbitraries.randomValue(RandomGraph::of);
	}

	/**
	 * Compares a run with the model. Asynchronous providers may overtake one another;
	 * everything else has its one order.
	 */
	private static final class Comparison {

		private final RandomGraph graph;

		private final ReferenceModel model;

		private final GraphRun run;

		private final List<String> events;

		private final @Nullable String disconnect;

		private final boolean sequential;

		Comparison(RandomGraph graph, ReferenceModel model, GraphRun run) {
			this.graph = graph;
			this.model = model;
			this.run = run;
			this.events = run.events();
			this.disconnect = run.disconnect();
			this.sequential = model.instances().stream().allMatch((instance) -> instance.node().call().isPlain());
		}

		void check() {
			assertThat(this.run.violations()).as(this.events.toString()).isEmpty();
			this.model.instances().forEach(this::checkCall);
			String error = failedProvider();
			if (error == null && !isGoneBeforeTheHandler()) {
				assertThat(calls()).as("calls in %s", this.events).hasSize(2 * this.model.instances().size());
			}
			if (this.sequential) {
				checkSequence(error);
			}
			checkEnds(error);
		}

		private void checkCall(Instance instance) {
			int called = this.events.indexOf("call " + instance);
			int given = this.events.indexOf("give " + instance);
			assertThat(calls()).as("calls of %s", instance).doesNotHaveDuplicates();
			if (called >= 0) {
				assertThat(this.model.before(instance)).as("what %s waits for in %s", instance, this.events)
					.allSatisfy((other) -> assertThat(this.events.indexOf("give " + other)).isBetween(0, called - 1));
			}
			assertThat(given).satisfiesAnyOf((index) -> assertThat(index).isNegative(),
					(index) -> assertThat(index).isGreaterThan(called));
		}

		private List<String> calls() {
			return this.events.stream().filter(Comparison::isOfProvider).toList();
		}

		private static boolean isOfProvider(String event) {
			return event.startsWith("call ") || event.startsWith("give ");
		}

		private boolean isGoneBeforeTheHandler() {
			return this.disconnect != null && isOfProvider(this.disconnect);
		}

		private @Nullable String failedProvider() {
			return this.model.instances()
				.stream()
				.filter((instance) -> this.graph.failing().contains("call " + instance.node().id())
						&& this.events.contains("call " + instance))
				.map((instance) -> "call " + instance.node().id())
				.findFirst()
				.orElse(null);
		}

		private void checkSequence(@Nullable String error) {
			List<String> expected = new ArrayList<>();
			for (Instance instance : this.model.instances()) {
				expected.add("call " + instance);
				if (("call " + instance.node().id()).equals(error)) {
					break;
				}
				expected.add("give " + instance);
				if (expected.contains(this.disconnect)) {
					break;
				}
			}
			assertThat(calls()).as("calls").isEqualTo(expected);
		}

		private void checkEnds(@Nullable String error) {
			boolean decided = this.events.stream().anyMatch((event) -> event.startsWith("fail "));
			boolean raced = isGoneBeforeTheHandler() && decided;
			assertThat(raced && this.sequential).as("A failure after the client has gone in %s", this.events).isFalse();
			Set<Instance> loose = this.model.instances()
				.stream()
				.filter((instance) -> isLoose(instance, error))
				.collect(Collectors.toSet());
			List<Instance> taken = this.model.instances()
				.stream()
				.filter((instance) -> this.events.contains("give " + instance))
				.filter((instance) -> !loose.contains(instance)
						|| this.events.stream().anyMatch((event) -> event.startsWith("fail " + instance + " ")))
				.toList();
			List<String> expected = this.model.run(taken, error, raced ? null : this.disconnect);
			Set<String> anywhere = loose.stream().map((instance) -> "close " + instance).collect(Collectors.toSet());
			assertThat(without(anywhere, this.events.stream().filter((event) -> !isOfProvider(event)).toList()))
				.as("after the providers in %s, gone at %s", this.events, this.disconnect)
				.isEqualTo(without(anywhere, expected));
			loose.stream()
				.filter((instance) -> instance.node().value().hasClose() && this.events.contains("give " + instance))
				.forEach((instance) -> assertThat(this.events).as("close").containsOnlyOnce("close " + instance));
			checkAnswer();
		}

		/** What was on its way when all was over is closed, in whatever order. */
		private boolean isLoose(Instance instance, @Nullable String error) {
			boolean over = error != null || isGoneBeforeTheHandler();
			boolean racing = this.model.instances().stream().anyMatch((other) -> other.node().call().isRacing());
			return over && !instance.node().call().isPlain() && (racing || ("give " + instance).equals(this.disconnect)
					|| ("call " + instance).equals(this.disconnect));
		}

		private void checkAnswer() {
			if (this.disconnect == null) {
				assertThat(this.run.answers()).as("answer after %s", this.events)
					.containsExactly(this.model.answered());
			}
			else {
				assertThat(this.run.answers()).hasSizeLessThanOrEqualTo(1);
			}
		}

		private static List<String> without(Set<String> excluded, List<String> events) {
			return events.stream().filter((event) -> !excluded.contains(event)).toList();
		}

	}

}
