package io.github.fastapispring.model;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.validation.Constraints;
import io.github.fastapispring.validation.Violation;

/**
 * The constraints that stand on one class.
 */
final class Constrained {

	private final Class<?> type;

	private final Constraints constraints;

	private final boolean constrained;

	private final UnaryOperator<String> jsonNames;

	Constrained(Class<?> type, Constraints constraints, UnaryOperator<String> jsonNames) {
		this.type = type;
		this.constraints = constraints;
		this.constrained = constraints.isConstrained(type);
		this.jsonNames = jsonNames;
	}

	boolean isConstrained() {
		return this.constrained;
	}

	boolean isSatisfied(Object value, ReadContext context) {
		return !this.constrained || this.constraints.isSatisfied(value, context.groups());
	}

	/**
	 * Checks the value of a property whose object does not exist yet.
	 * @param property the name in Java
	 * @param value the value
	 * @param nullFault what is wrong where the value is null and may not be
	 * @param input the received value
	 * @param location the location of the property
	 * @param context where errors go
	 */
	void checkProperty(String property, @Nullable Object value, Fault nullFault, JsonNode input, Location location,
			ReadContext context) {
		if (this.constrained) {
			for (Violation violation : this.constraints.checkProperty(this.type, property, value, context.groups())) {
				ViolationReport.add(violation, nullFault, input, location, context.errors());
			}
		}
	}

	/**
	 * Checks an object whose sent properties have passed: what is left are rules of the
	 * class and properties that the input left out.
	 * @param value the object
	 * @param input the received value
	 * @param location the location of the object
	 * @param context where errors go
	 */
	void checkObject(Object value, JsonNode input, Location location, ReadContext context) {
		if (this.constrained) {
			for (Violation violation : this.constraints.checkObject(value, context.groups())) {
				List<Object> path = violation.path()
					.stream()
					.map((segment) -> (segment instanceof String name) ? this.jsonNames.apply(name) : segment)
					.toList();
				ViolationReport.add(new Violation(path, violation.fault(), violation.value()), Fault.MISSING, input,
						location, context.errors());
			}
		}
	}

}
