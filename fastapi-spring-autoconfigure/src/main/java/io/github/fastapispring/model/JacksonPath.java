package io.github.fastapispring.model;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.ValueInstantiationException;

import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;

/**
 * What Jackson tells of a refusal, in our terms.
 */
public final class JacksonPath {

	/** Jackson's own words name classes. */
	private static final Fault UNREADABLE = Fault.valueError("the input cannot be read");

	private JacksonPath() {
	}

	/**
	 * Where a refusal stands.
	 * @param location the location of what Jackson read
	 * @param exception what Jackson threw
	 * @return the location of the value that it refused
	 */
	public static Location below(Location location, JacksonException exception) {
		Location below = location;
		for (JacksonException.Reference step : exception.getPath()) {
			below = below.child((step.getPropertyName() != null) ? step.getPropertyName() : step.getIndex());
		}
		return below;
	}

	/**
	 * The fault that an exception stands for.
	 * @param exception what Jackson threw
	 * @return a {@code value_error}
	 * @throws RuntimeException when a constructor failed with anything but an
	 * {@link IllegalArgumentException}: that is no fault of the input
	 */
	static Fault fault(JacksonException exception) {
		if (exception instanceof ValueInstantiationException
				&& exception.getCause() instanceof RuntimeException cause) {
			if (cause instanceof IllegalArgumentException) {
				return Fault.valueError(cause.getMessage());
			}
			throw cause;
		}
		return UNREADABLE;
	}

}
