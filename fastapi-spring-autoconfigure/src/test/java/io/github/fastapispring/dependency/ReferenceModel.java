package io.github.fastapispring.dependency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.Scope;

/**
 * What a request with dependencies has to do, as sequential code that is obviously right.
 */
final class ReferenceModel {

	private final RandomGraph graph;

	/** The calls of providers, each after those that it needs, as FastAPI makes them. */
	private final List<Instance> instances = new ArrayList<>();

	private final List<Instance> used;

	private final List<String> events = new ArrayList<>();

	private @Nullable String answered;

	ReferenceModel(RandomGraph graph) {
		this.graph = graph;
		for (int guard : graph.guards()) {
			Instance passed = resolve(graph.nodes().get(guard), true);
			passed.guardsFrom = Math.min(passed.guardsFrom, this.instances.size());
		}
		this.used = graph.handler().uses().stream().map((use) -> resolve(use.node(), use.cache())).toList();
	}

	private Instance resolve(RandomGraph.Node node, boolean cache) {
		for (Instance known : this.instances) {
			if (cache && known.cache && known.node == node) {
				return known;
			}
		}
		List<Instance> uses = node.uses().stream().map((use) -> resolve(use.node(), use.cache())).toList();
		long calls = this.instances.stream().filter((other) -> other.node == node).count();
		Instance instance = new Instance(node, (int) calls + 1, cache, uses);
		this.instances.add(instance);
		return instance;
	}

	List<Instance> instances() {
		return this.instances;
	}

	/** What the handler takes. */
	List<Instance> used() {
		return this.used;
	}

	/** Those that have given their value before another one may be called. */
	Set<Instance> before(Instance instance) {
		Set<Instance> before = new TreeSet<>(instance.uses);
		int position = this.instances.indexOf(instance);
		for (Instance earlier : this.instances.subList(0, position)) {
			boolean plain = earlier.node.call().isPlain() && instance.node.call().isPlain();
			if (plain || earlier.guardsFrom <= position) {
				before.add(earlier);
			}
		}
		return before;
	}

	/**
	 * Runs everything after the providers.
	 * @param opened the calls of providers that gave a value which was taken
	 * @param error what a provider failed with, null for none
	 * @param disconnect the step at which the client goes, null for none
	 * @return the steps
	 */
	List<String> run(List<Instance> opened, @Nullable String error, @Nullable String disconnect) {
		List<Instance> reversed = new ArrayList<>(opened);
		Collections.reverse(reversed);
		boolean gone = disconnect != null && (disconnect.startsWith("call ") || disconnect.startsWith("give "));
		String failure = error;
		if (failure == null && !gone) {
			this.events.add("handle");
			failure = fails("handle");
			gone = "handle".equals(disconnect);
			boolean oneCall = this.graph.handler().call().isPlain();
			if (failure == null && (oneCall || !gone)) {
				this.events.add("serialise");
				failure = fails("serialise");
				gone |= "serialise".equals(disconnect);
			}
		}
		if (!gone) {
			this.answered = decide(reversed, failure);
			if (this.answered == null && !isIn(this.events, disconnect)) {
				this.events.add("write");
				this.answered = fails("write");
			}
		}
		reversed.forEach(this::close);
		return this.events;
	}

	/** Returns what is answered: null for success. */
	private @Nullable String decide(List<Instance> reversed, @Nullable String error) {
		String failure = error;
		List<Instance> undecided = new ArrayList<>(reversed);
		for (Instance instance : reversed) {
			if (failure == null && instance.node.value().hasAllEnds()) {
				this.events.add("succeed " + instance);
				failure = fails("succeed " + instance.node.id());
			}
			if (failure == null) {
				undecided.remove(instance);
			}
		}
		if (failure == null) {
			reversed.stream().filter((instance) -> instance.node.scope() == Scope.HANDLER).forEach(this::close);
			return null;
		}
		for (Instance instance : undecided) {
			if (instance.node.value().hasAllEnds()) {
				this.events.add("fail " + instance + " with " + failure);
				String replacement = fails("fail " + instance.node.id());
				failure = (replacement != null) ? replacement : failure;
			}
		}
		reversed.forEach(this::close);
		return failure;
	}

	private void close(Instance instance) {
		if (instance.node.value().hasClose() && !isIn(this.events, "close " + instance)) {
			this.events.add("close " + instance);
		}
	}

	private static boolean isIn(List<String> events, @Nullable String event) {
		return event != null && events.contains(event);
	}

	private @Nullable String fails(String step) {
		return this.graph.failing().contains(step) ? step : null;
	}

	/**
	 * What is answered after {@link #run}.
	 * @return the error, null for success
	 */
	@Nullable String answered() {
		return this.answered;
	}

	/**
	 * One call of a provider.
	 */
	static final class Instance implements Comparable<Instance> {

		private final RandomGraph.Node node;

		private final int number;

		private final boolean cache;

		private final List<Instance> uses;

		private int guardsFrom = Integer.MAX_VALUE;

		private Instance(RandomGraph.Node node, int number, boolean cache, List<Instance> uses) {
			this.node = node;
			this.number = number;
			this.cache = cache;
			this.uses = uses;
		}

		RandomGraph.Node node() {
			return this.node;
		}

		List<Instance> uses() {
			return this.uses;
		}

		@Override
		public int compareTo(Instance other) {
			return toString().compareTo(other.toString());
		}

		@Override
		public String toString() {
			return this.node.id() + "." + this.number;
		}

	}

}
