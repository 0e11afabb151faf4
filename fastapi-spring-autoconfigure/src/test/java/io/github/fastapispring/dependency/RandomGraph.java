package io.github.fastapispring.dependency;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import io.github.fastapispring.Scope;

/**
 * A random graph of providers with what goes wrong in it.
 *
 * @param nodes the providers, each after those that it depends on
 * @param guards the providers that are named as dependencies, in their order
 * @param handler how the handler is called, and what it depends on
 * @param failing the steps that fail
 * @param disconnectAt the number of the step at which the client goes; -1 for none
 */
record RandomGraph(List<Node> nodes, List<Integer> guards, Node handler, Set<String> failing, int disconnectAt) {

	private static final int MAX_DEPTH = 6;

	static RandomGraph of(Random random) {
		List<Node> nodes = new ArrayList<>();
		int size = 1 + random.nextInt(10);
		boolean plain = random.nextInt(3) == 0;
		for (int id = 0; id < size; id++) {
			nodes.add(node(id, nodes, plain, random));
		}
		Set<Integer> guards = new TreeSet<>();
		for (int i = random.nextInt(3); i > 0; i--) {
			guards.add(random.nextInt(size));
		}
		Node handler = node(-1, nodes, plain, random);
		if (handler.uses().isEmpty()) {
			guards.add(random.nextInt(size));
		}
		Set<String> failing = failing(nodes, random);
		int disconnectAt = random.nextBoolean() ? random.nextInt(30) : -1;
		return new RandomGraph(nodes, List.copyOf(guards), handler, failing, disconnectAt);
	}

	private static Node node(int id, List<Node> lower, boolean plain, Random random) {
		List<Use> uses = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0 && !lower.isEmpty(); i--) {
			Node used = lower.get(Math.max(0, lower.size() - 1 - random.nextInt(5)));
			if (used.depth() < MAX_DEPTH) {
				uses.add(new Use(used, !used.call().isPlain() || random.nextInt(4) > 0));
			}
		}
		int depth = 1 + uses.stream().mapToInt((use) -> use.node().depth()).max().orElse(0);
		boolean brief = uses.stream().anyMatch((use) -> use.node().scope() == Scope.HANDLER) || random.nextInt(4) == 0;
		Call call = any(plain ? new Call[] { Call.BLOCKING, Call.IMMEDIATE } : Call.values(), random);
		return new Node(id, depth, call, any(Value.values(), random), brief ? Scope.HANDLER : Scope.REQUEST,
				List.copyOf(uses));
	}

	private static Set<String> failing(List<Node> nodes, Random random) {
		Set<String> failing = new TreeSet<>();
		if (random.nextInt(3) == 0) {
			failing.add("call " + random.nextInt(nodes.size()));
		}
		for (String step : List.of("handle", "serialise", "write")) {
			if (random.nextInt(6) == 0) {
				failing.add(step);
			}
		}
		for (Node node : nodes) {
			for (String end : List.of("succeed ", "fail ", "close ")) {
				if (random.nextInt(5) == 0) {
					failing.add(end + node.id());
				}
			}
		}
		return failing;
	}

	private static <T> T any(T[] values, Random random) {
		return values[random.nextInt(values.length)];
	}

	/**
	 * How a provider gives its value.
	 */
	enum Call {

		/** It may wait. */
		BLOCKING,

		/** It returns at once. */
		IMMEDIATE,

		/** It returns a publisher that gives the value on subscription. */
		MONO,

		/** It returns a publisher that gives the value on a thread of its own. */
		ELSEWHERE,

		/** It returns one that does so even when nobody wants the value any more. */
		STUBBORN;

		boolean isPlain() {
			return this == BLOCKING || this == IMMEDIATE;
		}

		boolean isRacing() {
			return this == ELSEWHERE || this == STUBBORN;
		}

	}

	/**
	 * What a provider gives.
	 */
	enum Value {

		/** Nothing. */
		NULL,

		/** An object without an end. */
		VALUE,

		/** An object that is closed. */
		CLOSEABLE,

		/** A resource with plain ends. */
		PLAIN,

		/** A resource with reactive ends. */
		REACTIVE;

		boolean hasClose() {
			return this == CLOSEABLE || hasAllEnds();
		}

		boolean hasAllEnds() {
			return this == PLAIN || this == REACTIVE;
		}

	}

	/**
	 * A provider.
	 *
	 * @param id its number
	 * @param depth the length of the longest chain that ends with it
	 * @param call how it gives its value
	 * @param value what it gives
	 * @param scope how long that lives
	 * @param uses what it depends on
	 */
	record Node(int id, int depth, Call call, Value value, Scope scope, List<Use> uses) {

		@Override
		public String toString() {
			return this.id + " " + this.call + " " + this.value + " " + this.scope + " "
					+ this.uses.stream().map((use) -> use.node().id() + (use.cache() ? "" : " of its own")).toList();
		}

	}

	/**
	 * That one provider depends on another.
	 *
	 * @param node the other
	 * @param cache whether it is shared
	 */
	record Use(Node node, boolean cache) {

	}

}
