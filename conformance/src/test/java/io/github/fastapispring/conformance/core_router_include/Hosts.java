package io.github.fastapispring.conformance.core_router_include;

import java.net.InetSocketAddress;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * What functional endpoints for some hosts have in common.
 */
final class Hosts {

	private Hosts() {
	}

	static boolean isSubdomainOfExample(ServerRequest.Headers headers) {
		InetSocketAddress host = headers.host();
		return host != null && host.getHostString().endsWith(".example.com");
	}

	static Mono<ServerResponse> text(String text) {
		return ServerResponse.ok().header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8").bodyValue(text);
	}

}
