package io.github.fastapispring.binding;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds how {@code Cookie} headers are read.
 */
class CookieHeaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a=1|1
			 b = 2 ;a= 1 ; c|1
			a=x=y|x=y
			a=|''
			a="1 2"|1 2
			a="\\"1\\\\2\\""|"1\\2"
			a="1\\0542\\303"|1,2Ã
			a="\\05"|05
			a="$1\\$"|$1$
			""")
	void readsAValue(String header, String value) {
		assertThat(CookieHeader.parse(List.of(header)).get("a")).containsExactly(value);
	}

}
