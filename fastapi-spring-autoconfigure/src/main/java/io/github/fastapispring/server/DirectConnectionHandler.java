package io.github.fastapispring.server;

import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHeadResponseDecorator;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Hands the requests of Reactor Netty to Spring with less around them than Spring's own
 * adapter, which has those whose URI may be none.
 */
public final class DirectConnectionHandler implements BiFunction<HttpServerRequest, HttpServerResponse, Mono<Void>> {

	private final Supplier<HttpHandler> handler;

	private final Supplier<ReactorHttpHandlerAdapter> spring;

	/**
	 * A handler.
	 * @param handler gives what handles all requests, once it is made
	 */
	public DirectConnectionHandler(Supplier<HttpHandler> handler) {
		this.handler = SingletonSupplier.of(handler);
		this.spring = SingletonSupplier.of(() -> new ReactorHttpHandlerAdapter(
				(request, response) -> this.handler.get().handle(DirectRequest.withBody(request, response), response)));
	}

	@Override
	public Mono<Void> apply(HttpServerRequest request, HttpServerResponse response) {
		if (!isPlain(request)) {
			return this.spring.get().apply(request, response);
		}
		NettyDataBufferFactory buffers = new NettyDataBufferFactory(response.alloc());
		DirectRequest direct = new DirectRequest(request, response, buffers);
		ServerHttpResponse answer = new DirectResponse(response, buffers);
		return this.handler.get()
			.handle(direct, (direct.getMethod() == HttpMethod.HEAD) ? new HttpHeadResponseDecorator(answer) : answer);
	}

	private static boolean isPlain(HttpServerRequest request) {
		return PlainTarget.isPlain(request.uri()) && PlainTarget.isPlainHost(request.hostName())
				&& !StringUtils.hasLength(request.forwardedPrefix());
	}

}
