package io.github.fastapispring.conformance;

/**
 * The one column of the report that a recorded case stands in.
 */
enum Outcome {

	PASSED, FAILED, NOT_CLAIMED, WAITING

}
