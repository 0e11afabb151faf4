package io.github.fastapispring.autoconfigure;

import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.fastapispring.operation.InvalidDeclarationsException;
import io.github.fastapispring.operation.Problem;

/**
 * Says what is wrongly declared, where, and what to write instead.
 */
class InvalidDeclarationsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidDeclarationsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidDeclarationsException cause) {
		List<Problem> problems = cause.problems();
		StringBuilder description = new StringBuilder(
				(problems.size() == 1) ? "A " + cause.kind() + " is wrongly declared:"
						: problems.size() + " declarations of " + cause.kind() + "s are wrong:");
		StringBuilder action = new StringBuilder();
		for (int i = 0; i < problems.size(); i++) {
			Problem problem = problems.get(i);
			description.append(String.format("%n%n%d. %s%n   %s", i + 1, problem.where(), problem.what()));
			action.append(String.format("%s%d. %s", (i == 0) ? "" : System.lineSeparator(), i + 1, problem.fix()));
		}
		return new FailureAnalysis(description.toString(), action.toString(), cause);
	}

}
