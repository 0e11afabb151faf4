package io.github.fastapispring.conformance;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PortedApps}.
 */
class PortedAppsTests {

	private static final RecordedApp APP = new RecordedApp("body", "main", List.of());

	private static final List<Chapter> CHAPTERS = List.of(new Chapter("body", List.of(APP)));

	private static final PortedApp PORT = new PortedApp("body", "main", String.class);

	@Test
	void findsThePortOfARecordedApplication() {
		assertThat(new PortedApps(List.of(new PortedApp("query", "main", String.class), PORT)).find(APP))
			.isEqualTo(PORT);
		assertThat(new PortedApps(List.of()).find(APP)).isNull();
	}

	@Test
	void aPortOfNothingIsAFault() {
		assertThat(new PortedApps(List.of(PORT)).faults(CHAPTERS)).isEmpty();
		assertThat(new PortedApps(List.of(new PortedApp("body", "other", String.class))).faults(CHAPTERS))
			.containsExactly("java.lang.String: chapter \"body\" has no application \"other\"");
	}

	@Test
	void twoPortsOfOneApplicationAreAFault() {
		assertThat(new PortedApps(List.of(PORT, new PortedApp("body", "main", Integer.class))).faults(CHAPTERS))
			.hasSize(1);
	}

}
