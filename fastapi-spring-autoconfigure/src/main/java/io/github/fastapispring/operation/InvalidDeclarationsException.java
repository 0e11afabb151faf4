package io.github.fastapispring.operation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stops an application whose path operations or task handlers are wrongly declared, with
 * all that is wrong.
 */
@SuppressWarnings("serial")
public class InvalidDeclarationsException extends RuntimeException {

	/** The JVM gives the methods of a class in no order. */
	private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::where);

	private final String kind;

	private final List<Problem> problems;

	/**
	 * An exception that reports all problems of path operations at once.
	 * @param problems the problems; what several operations share is reported once
	 */
	public InvalidDeclarationsException(List<Problem> problems) {
		this("path operation", problems);
	}

	/**
	 * An exception that reports all problems at once.
	 * @param kind what is declared, in the singular
	 * @param problems the problems; what several declarations share is reported once
	 */
	public InvalidDeclarationsException(String kind, List<Problem> problems) {
		super(problems.stream()
			.distinct()
			.sorted(BY_PLACE)
			.map((problem) -> problem.where() + ": " + problem.what() + " " + problem.fix())
			.collect(Collectors.joining("\n")));
		this.kind = kind;
		this.problems = problems.stream().distinct().sorted(BY_PLACE).toList();
	}

	/**
	 * What is wrongly declared.
	 * @return its name in the singular
	 */
	public String kind() {
		return this.kind;
	}

	/**
	 * What is wrong.
	 * @return the problems in the order of their classes and methods
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
