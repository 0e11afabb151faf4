package io.github.fastapispring.server;

import java.util.List;
import java.util.Set;

/**
 * A way that requests may take: the shorter one, Spring's own, or the shorter one without
 * one of its steps.
 */
enum Way {

	DIRECT(Set.of()), SPRING(Set.of("direct-dispatch", "direct-exchange", "direct-connection", "join-bodies")),
	WITHOUT_DISPATCH(Set.of("direct-dispatch")), WITHOUT_EXCHANGE(Set.of("direct-exchange")),
	WITHOUT_CONNECTION(Set.of("direct-connection")), WITHOUT_JOINED_BODIES(Set.of("join-bodies"));

	private final Set<String> switchedOff;

	Way(Set<String> switchedOff) {
		this.switchedOff = switchedOff;
	}

	List<String> properties() {
		return this.switchedOff.stream().map((step) -> "fastapi.server." + step + "=false").toList();
	}

}
