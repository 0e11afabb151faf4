package io.github.fastapispring.demo.auth;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.fastapispring.HttpException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LoginLimits}.
 */
class LoginLimitsTests {

	private final LoginLimits limits = new LoginLimits(new AuthProperties("demo", "demo", null, Duration.ofMinutes(1),
			Duration.ofDays(1), new AuthProperties.Limits(Duration.ofHours(1), 5, 20)));

	@Test
	void anAddressIsLimitedHoweverManyAccountsItTries() {
		for (int account = 0; account < 20; account++) {
			this.limits.attempt("user" + account, "192.0.2.1");
		}
		assertRefused("another", "192.0.2.1");
		this.limits.attempt("another", "192.0.2.2");
	}

	@Test
	void anAccountIsLimitedHoweverManyAddressesTryIt() {
		for (int address = 0; address < 5; address++) {
			this.limits.attempt("ada@example.com", "192.0.2." + address);
		}
		assertRefused("Ada@Example.com", "192.0.2.200");
	}

	@Test
	void aSuccessForgetsTheAttemptsOfItsAccountAndNotThoseOfItsAddress() {
		for (int attempt = 0; attempt < 20; attempt++) {
			this.limits.attempt("ada@example.com", "192.0.2.1");
			this.limits.forget("ada@example.com");
		}
		assertRefused("ada@example.com", "192.0.2.1");
	}

	@Test
	void attemptsThatComeTogetherAreCounted() {
		AtomicInteger passed = new AtomicInteger();
		IntStream.range(0, 200).parallel().forEach((attempt) -> {
			try {
				this.limits.attempt("ada@example.com", "192.0.2." + attempt);
				passed.incrementAndGet();
			}
			catch (HttpException ex) {
				assertThat(ex.getStatusCode().value()).isEqualTo(429);
			}
		});
		assertThat(passed).hasValue(5);
	}

	private void assertRefused(String username, String address) {
		assertThatExceptionOfType(HttpException.class).isThrownBy(() -> this.limits.attempt(username, address))
			.satisfies((ex) -> assertThat(ex.getStatusCode().value()).isEqualTo(429));
	}

}
