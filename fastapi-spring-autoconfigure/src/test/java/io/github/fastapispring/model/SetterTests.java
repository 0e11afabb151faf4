package io.github.fastapispring.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beans whose properties are set.
 */
class SetterTests {

	@ParameterizedTest
	@ValueSource(strings = { "nullable", "optional", "object", "tree" })
	void nullIsTakenWhereTheSetterAllowsIt(String property) {
		assertThat(ReadErrors.of(Bean.class, "{\"" + property + "\":null}")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "text, string_type", "number, int_type" })
	void nullIsRefusedElsewhere(String property, String type) {
		assertThat(ReadErrors.of(Bean.class, "{\"" + property + "\":null}")).singleElement()
			.satisfies((error) -> assertThat(error.type()).isEqualTo(type));
	}

	static class Bean {

		private String all = "";

		public void setNullable(@Nullable String nullable) {
			this.all += nullable;
		}

		public void setOptional(Optional<String> optional) {
			this.all += optional;
		}

		public void setObject(Object object) {
			this.all += object;
		}

		public void setTree(JsonNode tree) {
			this.all += tree;
		}

		public void setText(String text) {
			this.all += text;
		}

		public void setNumber(int number) {
			this.all += number;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Bean that && this.all.equals(that.all);
		}

		@Override
		public int hashCode() {
			return this.all.hashCode();
		}

	}

}
