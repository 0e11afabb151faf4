package io.github.fastapispring.response;

/**
 * What happens at startup when an answer holds a persistent class that no response model
 * hides.
 */
public enum EntityLeakPolicy {

	/** The application does not start. */
	FAIL,

	/** A warning is logged. */
	WARN,

	/** Nothing. */
	IGNORE

}
