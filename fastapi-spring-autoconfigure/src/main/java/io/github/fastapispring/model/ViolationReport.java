package io.github.fastapispring.model;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.validation.Violation;

/**
 * Turns a violation into an error at its place in the input.
 */
public final class ViolationReport {

	private ViolationReport() {
	}

	/**
	 * Adds a violation to the errors.
	 * @param violation the violation
	 * @param nullFault what is wrong where a null violates a constraint
	 * @param input the received value that the path of the violation starts from
	 * @param location where that value is
	 * @param errors where the error goes
	 */
	public static void add(Violation violation, Fault nullFault, @Nullable Object input, Location location,
			ErrorCollector errors) {
		Location at = location;
		Object found = input;
		for (Object segment : violation.path()) {
			at = at.child(segment);
			found = step(found, segment);
		}
		errors.add(at, violation.isNull() ? nullFault : violation.fault(), echo(violation, found));
	}

	private static @Nullable Object step(@Nullable Object input, Object segment) {
		if (input instanceof JsonNode node) {
			JsonNode child = (segment instanceof Integer index) ? node.get(index) : node.get(String.valueOf(segment));
			return (child != null) ? child : ("[key]".equals(segment) ? null : input);
		}
		return (input instanceof List<?> list && segment instanceof Integer index) ? list.get(index) : input;
	}

	/**
	 * pydantic echoes a duration as it understood it, in seconds, and a key by itself.
	 */
	private static @Nullable Object echo(Violation violation, @Nullable Object input) {
		if (violation.value() instanceof Duration duration) {
			return duration.toNanos() / 1e9;
		}
		boolean key = !violation.path().isEmpty() && "[key]".equals(violation.path().get(violation.path().size() - 1));
		return key ? String.valueOf(violation.value()) : input;
	}

}
