package io.github.fastapispring.model;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Location;

/**
 * Reads each object once as a union, however many members of unions around it try to. The
 * ways to an object double with each level at which two members have the same field.
 */
final class UnionReads {

	private @Nullable Map<UnionType, Map<JsonNode, Outcome>> outcomes;

	/**
	 * Whether a union has been read, or is being read.
	 */
	boolean isUsed() {
		return this.outcomes != null;
	}

	/**
	 * What an object gives as a union.
	 * @param union the union
	 * @param node the node
	 * @param reading reads it
	 * @return the outcome of this or an earlier reading
	 */
	Outcome read(UnionType union, JsonNode node, Supplier<Outcome> reading) {
		if (!node.isContainer()) {
			return reading.get();
		}
		if (this.outcomes == null) {
			this.outcomes = new IdentityHashMap<>();
		}
		Map<JsonNode, Outcome> known = this.outcomes.computeIfAbsent(union, (key) -> new IdentityHashMap<>());
		Outcome outcome = known.get(node);
		if (outcome == null) {
			outcome = reading.get();
			known.put(node, outcome);
		}
		return outcome;
	}

	/**
	 * What reading gave.
	 *
	 * @param value the value, null where there were errors
	 * @param errors the errors
	 * @param location where it was read
	 */
	record Outcome(@Nullable Object value, ErrorCollector errors, Location location) {

	}

}
