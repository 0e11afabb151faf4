package io.github.fastapispring.error;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Gathers the errors of one request in the order in which they are found. It keeps no
 * more than {@value #LIMIT}: a list of half a million wrong elements is a short request,
 * and its answer must not fill the memory.
 */
public final class ErrorCollector {

	/** The greatest number of errors that are kept. */
	static final int LIMIT = 1000;

	private final InputPolicy inputs;

	private int size;

	private @Nullable List<ErrorDetail> errors;

	/**
	 * A collector without errors.
	 * @param inputs what of the received values may be echoed
	 */
	public ErrorCollector(InputPolicy inputs) {
		this.inputs = inputs;
	}

	/**
	 * Adds an error.
	 * @param location where it is
	 * @param fault what it is
	 * @param input what was received there
	 */
	public void add(Location location, Fault fault, @Nullable Object input) {
		this.size++;
		if (this.errors == null) {
			this.errors = new ArrayList<>();
		}
		if (this.errors.size() == LIMIT) {
			return;
		}
		List<Object> loc = location.toList();
		List<Object> received = (fault == Fault.MISSING) ? loc.subList(0, loc.size() - 1) : loc;
		this.errors.add(new ErrorDetail(fault.type(), loc, fault.message(), this.inputs.echo(received, input),
				fault.context()));
	}

	/**
	 * Adds all errors of another collector.
	 * @param other the other collector
	 */
	public void addAll(ErrorCollector other) {
		if (other.errors != null) {
			if (this.errors == null) {
				this.errors = new ArrayList<>();
			}
			this.size += other.errors.size();
			this.errors.addAll(other.errors.subList(0, Math.min(other.errors.size(), LIMIT - this.errors.size())));
		}
	}

	/**
	 * Adds all errors of another collector, which found them at one place, for another.
	 * @param other the other collector
	 * @param from the place of the other collector
	 * @param to the place where they are now
	 */
	public void addAll(ErrorCollector other, Location from, Location to) {
		if (from == to || other.errors == null) {
			addAll(other);
			return;
		}
		ErrorCollector moved = attempt();
		int depth = from.toList().size();
		List<Object> start = to.toList();
		moved.errors = other.errors.stream().map((error) -> error.moved(depth, start)).toList();
		addAll(moved);
	}

	/**
	 * An empty collector with the same policy, for an attempt whose errors may not count.
	 * @return the collector
	 */
	public ErrorCollector attempt() {
		return new ErrorCollector(this.inputs);
	}

	/**
	 * A number that grows with each error, kept or not.
	 * @return zero as long as nothing is wrong
	 */
	public int size() {
		return this.size;
	}

	/**
	 * Whether nothing is wrong so far.
	 * @return whether there is no error
	 */
	public boolean isEmpty() {
		return this.errors == null;
	}

	/**
	 * The errors in the order in which they were found.
	 * @return the errors
	 */
	public List<ErrorDetail> toList() {
		return (this.errors != null) ? List.copyOf(this.errors) : List.of();
	}

}
