package io.github.fastapispring.demo.admin;

import io.github.fastapispring.HttpException;
import io.github.fastapispring.security.ApiKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RequireAdminKey}.
 */
class RequireAdminKeyTests {

	@Test
	void theKeyOfTheConfigurationPasses() {
		assertThatCode(() -> check("configured", "configured")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "\t" })
	void withoutAKeyInTheConfigurationNonePasses(@Nullable String configured) {
		for (String key : new String[] { "", " ", "\t", "null" }) {
			assertThatExceptionOfType(HttpException.class).isThrownBy(() -> check(configured, key))
				.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(401));
		}
	}

	private static void check(@Nullable String configured, String key) {
		new RequireAdminKey(new AdminProperties(configured)).check(new ApiKey(key));
	}

}
