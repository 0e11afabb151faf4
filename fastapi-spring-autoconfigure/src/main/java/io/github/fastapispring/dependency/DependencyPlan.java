package io.github.fastapispring.dependency;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.binding.ExecutableBinder;
import io.github.fastapispring.binding.RequestBinder;
import io.github.fastapispring.operation.Dependency;
import io.github.fastapispring.operation.PathOperation;

/**
 * The providers of one path operation in the order in which FastAPI would call them, each
 * after those that it depends on, compiled at startup.
 *
 * <p>
 * Asynchronous ones that do not depend on one another run side by side. Plain ones keep
 * their order, and a guard is passed before anything after it begins.
 */
public final class DependencyPlan {

	private final PathOperation operation;

	private final RequestBinder binder;

	private final List<DependencyNode> nodes = new ArrayList<>();

	private final List<Dependency> dependencies = new ArrayList<>();

	private final List<Set<Integer>> before = new ArrayList<>();

	private final List<List<DependencyNode>> after = new ArrayList<>();

	private final ExecutableBinder handler;

	private final @Nullable String origin;

	private final boolean sequential;

	private final boolean blocking;

	private final List<DependencyNode> first;

	private final int[] awaited;

	private int lastGuard = -1;

	private int lastPlain = -1;

	/**
	 * Compiles a plan.
	 * @param operation the path operation
	 * @param binder makes the binders of its providers
	 */
	public DependencyPlan(PathOperation operation, RequestBinder binder) {
		this.operation = operation;
		this.binder = binder;
		for (Dependency guard : operation.dependencies()) {
			this.lastGuard = Math.max(this.lastGuard, slot(guard));
		}
		Map<Dependency, Integer> slots = slots(operation.allDependencies());
		this.handler = binder.handler(slots::get);
		this.nodes.forEach((node) -> this.after
			.add(this.nodes.stream().filter((other) -> this.before.get(other.slot()).contains(node.slot())).toList()));
		this.origin = operation.hasTasks() ? operation.toString() : null;
		this.sequential = this.nodes.stream().noneMatch(DependencyNode::isAsync);
		this.blocking = this.nodes.stream().anyMatch((node) -> node.provider().blocking());
		this.first = this.nodes.stream().filter((node) -> this.before.get(node.slot()).isEmpty()).toList();
		this.awaited = this.before.stream().mapToInt(Set::size).toArray();
	}

	/**
	 * Where those are who are asked for together. One that is not shared is another one
	 * for each who asks.
	 */
	private Map<Dependency, Integer> slots(Stream<Dependency> dependencies) {
		Map<Dependency, Integer> slots = new IdentityHashMap<>();
		dependencies.forEach((dependency) -> slots.put(dependency, slot(dependency)));
		return slots;
	}

	private int slot(Dependency dependency) {
		for (int i = 0; i < this.dependencies.size(); i++) {
			if (this.dependencies.get(i).isSame(dependency)) {
				return i;
			}
		}
		return add(dependency, slots(dependency.dependencies()));
	}

	private int add(Dependency dependency, Map<Dependency, Integer> uses) {
		int slot = this.nodes.size();
		DependencyNode node = new DependencyNode(slot, dependency.provider(),
				uses.values().stream().mapToInt(Integer::intValue).toArray(),
				this.binder.provider(dependency, uses::get));
		this.nodes.add(node);
		this.dependencies.add(dependency);
		Set<Integer> earlier = new TreeSet<>(uses.values());
		earlier.add(this.lastGuard);
		if (!node.isAsync()) {
			earlier.add(this.lastPlain);
			this.lastPlain = slot;
		}
		earlier.remove(-1);
		this.before.add(earlier);
		return slot;
	}

	/**
	 * The path operation.
	 * @return whose providers they are
	 */
	PathOperation operation() {
		return this.operation;
	}

	/**
	 * The number of dependencies.
	 * @return how many values a request has to keep
	 */
	public int size() {
		return this.nodes.size();
	}

	/**
	 * Whether there is nothing to resolve and nothing to end.
	 * @return whether the operation has neither dependencies nor background tasks
	 */
	public boolean isEmpty() {
		return this.nodes.isEmpty() && this.origin == null;
	}

	/**
	 * What reports call the origin of background tasks.
	 * @return the path operation; null where no tasks can be added
	 */
	@Nullable String origin() {
		return this.origin;
	}

	/**
	 * The binder of the handler.
	 * @return it, with access to the dependencies
	 */
	public ExecutableBinder handler() {
		return this.handler;
	}

	List<DependencyNode> nodes() {
		return this.nodes;
	}

	/**
	 * Whether every provider gives its value at once, one after the other.
	 */
	boolean isSequential() {
		return this.sequential;
	}

	/**
	 * Whether a provider may wait.
	 */
	boolean isBlocking() {
		return this.blocking;
	}

	/**
	 * The providers that wait for no other.
	 */
	List<DependencyNode> first() {
		return this.first;
	}

	/**
	 * The providers that wait for one.
	 */
	List<DependencyNode> after(DependencyNode node) {
		return this.after.get(node.slot());
	}

	/**
	 * How many others each provider waits for.
	 */
	int[] awaited() {
		return this.awaited.clone();
	}

}
