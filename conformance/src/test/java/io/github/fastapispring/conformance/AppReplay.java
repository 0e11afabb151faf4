package io.github.fastapispring.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Puts a ported application through the recorded cases, in their order and on one
 * application that is started when the first case needs it.
 */
final class AppReplay {

	private final RecordedApp app;

	private final @Nullable PortedApp port;

	private final SetAside setAside;

	private final CapturedValues captured = new CapturedValues();

	private @Nullable RunningApp running;

	private @Nullable String startFailure;

	/**
	 * Creates a replay.
	 * @param app the recorded application
	 * @param port its port, {@code null} if there is none
	 * @param setAside the cases that are not replayed
	 */
	AppReplay(RecordedApp app, @Nullable PortedApp port, SetAside setAside) {
		this.app = app;
		this.port = port;
		this.setAside = setAside;
	}

	List<CaseResult> run() {
		try {
			return this.app.cases().stream().map(this::result).toList();
		}
		finally {
			stop();
		}
	}

	private CaseResult result(RecordedCase recorded) {
		if (recorded.needsFreshApp()) {
			stop();
		}
		Optional<CaseResult> notReplayed = this.setAside.find(this.app, recorded);
		if (notReplayed.isPresent()) {
			skip(recorded);
			return notReplayed.get();
		}
		List<String> differences = differences(recorded);
		return differences.isEmpty() ? new CaseResult(this.app, recorded, Outcome.PASSED, notCompared(recorded))
				: new CaseResult(this.app, recorded, Outcome.FAILED, String.join("\n", differences));
	}

	/** The next case may depend on the state that this one would have found or left. */
	private void skip(RecordedCase recorded) {
		List<JsonObject> known = Stream.of(recorded.stateBefore(), recorded.stateAfter())
			.filter((state) -> !state.names().isEmpty())
			.toList();
		if (this.port != null && !known.isEmpty()) {
			start(this.port, recorded).flatMap(RunningApp::state).ifPresent((state) -> known.forEach(state::set));
		}
	}

	private String notCompared(RecordedCase recorded) {
		boolean stateful = this.running != null && this.running.state().isPresent();
		return recorded.innerParts()
			.stream()
			.filter((part) -> !part.equals("file") && !(stateful && part.equals("state")))
			.collect(Collectors.joining(", "));
	}

	private List<String> differences(RecordedCase recorded) {
		if (this.port == null) {
			return List.of("there is no @ConformanceApp(\"%s\") in the package %s".formatted(this.app.name(),
					this.app.chapter()));
		}
		if (!recorded.unknownParts().isEmpty()) {
			return List.of("the runner cannot replay " + recorded.unknownParts());
		}
		return start(this.port, recorded).map((application) -> exchange(recorded, application))
			.orElseGet(this::startFailure);
	}

	private List<String> exchange(RecordedCase recorded, RunningApp application) {
		try {
			prepare(recorded, application);
			JsonObject request = this.captured.insert(recorded.request());
			RawResponse response = new RawHttpClient(application.port(), application::awaitEndOfExchange)
				.exchange(RequestBytes.of(request), !"HEAD".equals(request.text("method")));
			this.captured.take(recorded.captures(), response);
			List<String> differences = new ArrayList<>(ResponseComparison.differences(recorded.expect(), response));
			application.state().ifPresent((state) -> differences.addAll(state.differences(recorded.stateAfter())));
			if (!recorded.fileAfter().names().isEmpty()) {
				differences.addAll(application.files().differences(recorded.fileAfter()));
			}
			return described(recorded, response, differences);
		}
		catch (IOException | IllegalArgumentException | IllegalStateException ex) {
			return List.of(ex.toString());
		}
	}

	private static void prepare(RecordedCase recorded, RunningApp application) {
		application.replaceProviders(recorded.replacements());
		if (!recorded.stateBefore().names().isEmpty()) {
			application.state()
				.orElseThrow(() -> new IllegalArgumentException("the application has no RecordedState to set"))
				.set(recorded.stateBefore());
		}
	}

	private Optional<RunningApp> start(PortedApp ported, RecordedCase recorded) {
		if (this.running != null && !this.running.wasStartedWith(recorded.env(), ported.properties(recorded))) {
			stop();
		}
		if (this.running == null && this.startFailure == null) {
			try {
				this.running = ported.start(recorded);
			}
			catch (RuntimeException ex) {
				this.startFailure = describe(ex);
			}
		}
		return Optional.ofNullable(this.running);
	}

	private List<String> startFailure() {
		String description = String.valueOf(this.startFailure);
		this.startFailure = "the application does not start, see its first failed case";
		return List.of(description);
	}

	private void stop() {
		if (this.running != null) {
			this.running.close();
			this.running = null;
		}
	}

	private static String describe(RuntimeException failure) {
		StringBuilder message = new StringBuilder("the application does not start");
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			message.append("\n").append(cause);
		}
		return message.toString();
	}

	private static List<String> described(RecordedCase recorded, RawResponse response, List<String> differences) {
		if (differences.isEmpty()) {
			return differences;
		}
		List<String> description = new ArrayList<>();
		description.add(RequestBytes.line(recorded.request()));
		description.addAll(differences);
		if (recorded.isAboutDocument()) {
			return description;
		}
		description.add("expected: " + Json.write(recorded.expect()));
		description.add("actual:   " + response.status() + " " + response.headers() + " " + response.text());
		return description;
	}

}
