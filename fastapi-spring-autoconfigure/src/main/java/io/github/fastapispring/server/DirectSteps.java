package io.github.fastapispring.server;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Says in one line of the log which steps of the shorter way are in use, and why another
 * one is not.
 */
public final class DirectSteps implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(DirectSteps.class);

	/** Why each step is left, null where it is in use. */
	private final Map<Step, Supplier<@Nullable String>> reasons = new EnumMap<>(Step.class);

	/**
	 * A step of the shorter way.
	 */
	public enum Step {

		/** {@code fastapi.server.direct-dispatch}. */
		DISPATCH("the application has its own webHandler"),

		/** {@code fastapi.server.direct-exchange}. */
		EXCHANGE("the application has its own HttpHandler"),

		/** {@code fastapi.server.direct-connection}. */
		CONNECTION("the server is not Reactor Netty"),

		/** {@code fastapi.server.join-bodies}. */
		BODIES("the server is not Reactor Netty");

		private final String reasonAgainst;

		Step(String reasonAgainst) {
			this.reasonAgainst = reasonAgainst;
		}

	}

	/**
	 * No step so far.
	 */
	public DirectSteps() {
		for (Step step : Step.values()) {
			leave(step, step.reasonAgainst);
		}
	}

	/**
	 * Notes that a step is in use.
	 * @param step the step
	 */
	public void use(Step step) {
		useUnless(step, () -> null);
	}

	/**
	 * Notes that a step is in use, unless a reason turns up while the application starts.
	 * @param step the step
	 * @param reason gives the reason against it, null for none
	 */
	public void useUnless(Step step, Supplier<@Nullable String> reason) {
		this.reasons.put(step, reason);
	}

	/**
	 * Notes that Spring's own way is taken.
	 * @param step the step
	 * @param reason why
	 */
	public void leave(Step step, String reason) {
		this.reasons.put(step, () -> reason);
	}

	/**
	 * Whether a step is in use.
	 * @param step the step
	 * @return whether there is no reason against it
	 */
	public boolean isUsed(Step step) {
		return this.reasons.getOrDefault(step, () -> null).get() == null;
	}

	@Override
	public void afterSingletonsInstantiated() {
		logger.info("Direct way of requests: {}", this);
	}

	@Override
	public String toString() {
		return this.reasons.entrySet()
			.stream()
			.map((entry) -> entry.getKey().name().toLowerCase(Locale.ROOT) + " " + state(entry.getValue().get()))
			.collect(Collectors.joining(", "));
	}

	private static String state(@Nullable String reason) {
		return (reason != null) ? "left to Spring (" + reason + ")" : "in use";
	}

}
