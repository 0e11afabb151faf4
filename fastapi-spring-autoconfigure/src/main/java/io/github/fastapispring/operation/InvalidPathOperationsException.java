package io.github.fastapispring.operation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Stops an application whose path operations are wrongly declared, with all that is
 * wrong.
 */
@SuppressWarnings("serial")
public class InvalidPathOperationsException extends RuntimeException {

	private final List<Problem> problems;

	/**
	 * An exception that reports all problems at once.
	 * @param problems the problems
	 */
	public InvalidPathOperationsException(List<Problem> problems) {
		super(problems.stream()
			.map((problem) -> problem.where() + ": " + problem.what() + " " + problem.fix())
			.collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * What is wrong.
	 * @return the problems in the order of the routers
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
