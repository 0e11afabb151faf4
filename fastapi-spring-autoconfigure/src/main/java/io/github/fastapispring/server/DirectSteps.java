package io.github.fastapispring.server;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Says in one line of the log which steps of the shorter way are in use, and why another
 * one is not.
 */
public final class DirectSteps implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(DirectSteps.class);

	private static final String IN_USE = "in use";

	private final Map<Step, String> states = new EnumMap<>(Step.class);

	/**
	 * A step of the shorter way.
	 */
	public enum Step {

		/** {@code fastapi.server.direct-dispatch}. */
		DISPATCH,

		/** {@code fastapi.server.direct-exchange}. */
		EXCHANGE,

		/** {@code fastapi.server.direct-connection}. */
		CONNECTION,

		/** {@code fastapi.server.join-bodies}. */
		BODIES

	}

	/**
	 * No step so far.
	 */
	public DirectSteps() {
		for (Step step : Step.values()) {
			leave(step, "not this server");
		}
	}

	/**
	 * Notes that a step is in use.
	 * @param step the step
	 */
	public void use(Step step) {
		this.states.put(step, IN_USE);
	}

	/**
	 * Notes that Spring's own way is taken.
	 * @param step the step
	 * @param reason why
	 */
	public void leave(Step step, String reason) {
		this.states.put(step, reason);
	}

	/**
	 * Whether a step is in use.
	 * @param step the step
	 * @return whether it has been noted last
	 */
	public boolean isUsed(Step step) {
		return IN_USE.equals(this.states.get(step));
	}

	@Override
	public void afterSingletonsInstantiated() {
		logger.info("Direct way of requests: {}", this);
	}

	@Override
	public String toString() {
		return this.states.entrySet()
			.stream()
			.map((state) -> state.getKey().name().toLowerCase(Locale.ROOT) + " "
					+ (IN_USE.equals(state.getValue()) ? IN_USE : "left to Spring (" + state.getValue() + ")"))
			.collect(Collectors.joining(", "));
	}

}
