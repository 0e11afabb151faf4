package io.github.fastapispring.conformance;

/**
 * A bean of a ported application that holds what the recording calls its state: a
 * property for each part, which a case sets before its request or expects after it.
 */
public interface RecordedState {

}
