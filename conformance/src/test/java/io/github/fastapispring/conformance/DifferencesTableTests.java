package io.github.fastapispring.conformance;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link DifferencesTable}.
 */
class DifferencesTableTests {

	@Test
	void readsTheRowsOfItsTables() {
		assertThat(DifferencesTable.read("""
				# Title

				| some | other |
				|---|---|
				| a | b |

				| chapter | app | case | reason |
				|---|:---|---|---|
				| body | tutorial001 | * | Not in Java |
				| `path_params` | `main` | `a \\| b` | Uses `float` |

				Text.

				| chapter | app | case | reason |
				|---|---|---|---|
				| x | y | z | w |
				""")).containsExactly(new CasePattern("body", "tutorial001", "*", "Not in Java"),
				new CasePattern("path_params", "main", "a | b", "Uses `float`"), new CasePattern("x", "y", "z", "w"));
	}

	@Test
	void refusesARowWithoutAReason() {
		assertThatIllegalArgumentException().isThrownBy(() -> DifferencesTable
			.read("| chapter | app | case | reason |\n|---|---|---|---|\n| body | tutorial001 | * |  |\n"));
	}

	@Test
	void refusesATextWithoutTheTable() {
		assertThatIllegalArgumentException().isThrownBy(() -> DifferencesTable.read("# Title\n"));
	}

}
