package io.github.fastapispring.operation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stops an application whose path operations are wrongly declared, with all that is
 * wrong.
 */
@SuppressWarnings("serial")
public class InvalidPathOperationsException extends RuntimeException {

	/** The JVM gives the methods of a class in no order. */
	private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::where);

	private final List<Problem> problems;

	/**
	 * An exception that reports all problems at once.
	 * @param problems the problems; what several operations share is reported once
	 */
	public InvalidPathOperationsException(List<Problem> problems) {
		super(problems.stream()
			.distinct()
			.sorted(BY_PLACE)
			.map((problem) -> problem.where() + ": " + problem.what() + " " + problem.fix())
			.collect(Collectors.joining("\n")));
		this.problems = problems.stream().distinct().sorted(BY_PLACE).toList();
	}

	/**
	 * What is wrong.
	 * @return the problems in the order of their classes and methods
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
