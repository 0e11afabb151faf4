package io.github.fastapispring.demo.auth;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.fastapispring.HttpException;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Limits how often a password is tried, for an account and from an address. The limits
 * are those of this instance.
 */
@Component
class LoginLimits {

	private static final int MAX_KEYS = 100_000;

	/** No address of an account is longer. */
	private static final int MAX_LENGTH = 255;

	private final LoadingCache<String, Bucket> accounts;

	private final LoadingCache<String, Bucket> addresses;

	LoginLimits(AuthProperties properties) {
		AuthProperties.Limits limits = properties.limits();
		this.accounts = buckets(limits.perAccount(), limits.period());
		this.addresses = buckets(limits.perAddress(), limits.period());
	}

	private static LoadingCache<String, Bucket> buckets(int attempts, Duration period) {
		return Caffeine.newBuilder()
			.maximumSize(MAX_KEYS)
			.expireAfterAccess(period)
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(attempts).refillGreedy(attempts, period))
				.build());
	}

	/**
	 * Counts an attempt before it is made, so that those that come together count, too.
	 * @param username whose password is tried
	 * @param address where it is tried from
	 * @throws HttpException with 429 if there were too many
	 */
	void attempt(String username, String address) {
		take(this.addresses.get(address));
		take(this.accounts.get(account(username)));
	}

	/** Whoever knows the password has not guessed. The address keeps its count. */
	void forget(String username) {
		this.accounts.invalidate(account(username));
	}

	private static void take(Bucket bucket) {
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
			throw new HttpException(429, "Too many attempts", Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
		}
	}

	private static String account(String username) {
		String account = username.toLowerCase(Locale.ROOT);
		return account.substring(0, Math.min(account.length(), MAX_LENGTH));
	}

}
