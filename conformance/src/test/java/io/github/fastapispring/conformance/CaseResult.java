package io.github.fastapispring.conformance;

/**
 * What became of a recorded case.
 *
 * @param app the application
 * @param recorded the case
 * @param outcome the column of the report
 * @param detail the reason why it was set aside, or what differs, or what was not
 * compared
 */
record CaseResult(RecordedApp app, RecordedCase recorded, Outcome outcome, String detail) {

	boolean is(Outcome outcome) {
		return this.outcome == outcome;
	}

	String id() {
		return this.app.id() + "/" + this.recorded.name();
	}

}
