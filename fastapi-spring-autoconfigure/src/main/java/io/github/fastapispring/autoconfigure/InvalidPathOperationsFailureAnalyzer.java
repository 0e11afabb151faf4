package io.github.fastapispring.autoconfigure;

import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.fastapispring.operation.InvalidPathOperationsException;
import io.github.fastapispring.operation.Problem;

/**
 * Says which path operations are wrongly declared, where, and what to write instead.
 */
class InvalidPathOperationsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidPathOperationsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidPathOperationsException cause) {
		List<Problem> problems = cause.problems();
		StringBuilder description = new StringBuilder((problems.size() == 1) ? "A path operation is wrongly declared:"
				: problems.size() + " declarations of path operations are wrong:");
		StringBuilder action = new StringBuilder();
		for (int i = 0; i < problems.size(); i++) {
			Problem problem = problems.get(i);
			description.append(String.format("%n%n%d. %s%n   %s", i + 1, problem.where(), problem.what()));
			action.append(String.format("%s%d. %s", (i == 0) ? "" : System.lineSeparator(), i + 1, problem.fix()));
		}
		return new FailureAnalysis(description.toString(), action.toString(), cause);
	}

}
