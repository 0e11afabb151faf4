package io.github.fastapispring.demo.auth;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Where a request comes from. Behind a proxy that is told by
 * {@code server.forward-headers-strategy}, and without it no header is believed.
 */
final class ClientAddress {

	/** A client of IPv6 has a whole network of addresses. */
	private static final int NETWORK_BYTES = 8;

	private ClientAddress() {
	}

	static String of(ServerHttpRequest request) {
		InetSocketAddress remote = request.getRemoteAddress();
		InetAddress address = (remote != null) ? remote.getAddress() : null;
		if (address instanceof Inet6Address network) {
			return HexFormat.of().formatHex(Arrays.copyOf(network.getAddress(), NETWORK_BYTES));
		}
		return (address != null) ? address.getHostAddress() : "unknown";
	}

}
