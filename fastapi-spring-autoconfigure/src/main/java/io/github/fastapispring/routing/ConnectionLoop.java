package io.github.fastapispring.routing;

import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.ChannelOperations;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.ClassUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers on the event loop of the connection, whatever thread the result came from.
 * Reactor Netty ends an answer that another thread has sent a moment after the client has
 * it; where the next request comes in this moment, its connection may never be read again
 * (reactor-netty issue 4361).
 */
final class ConnectionLoop {

	private static final boolean REACTOR_NETTY = ClassUtils.isPresent("reactor.netty.channel.ChannelOperations",
			ConnectionLoop.class.getClassLoader());

	private ConnectionLoop() {
	}

	/**
	 * Lets an answer be subscribed to on the event loop.
	 * @param <T> what it gives
	 * @param exchange the exchange
	 * @param answer the answer
	 * @return the same answer where this is its event loop or the server has none
	 */
	static <T> Mono<T> answer(ServerWebExchange exchange, Mono<T> answer) {
		return REACTOR_NETTY ? ReactorNetty.answer(exchange.getRequest(), answer) : answer;
	}

	/**
	 * Knows the types of Reactor Netty, which need not be there.
	 */
	private static final class ReactorNetty {

		static <T> Mono<T> answer(ServerHttpRequest request, Mono<T> answer) {
			EventLoop loop = loop(request);
			return (loop == null || loop.inEventLoop()) ? answer
					: answer.subscribeOn(Schedulers.fromExecutor(loop::execute));
		}

		/** A mock has no native request. */
		private static @Nullable EventLoop loop(ServerHttpRequest request) {
			try {
				Object server = ServerHttpRequestDecorator.getNativeRequest(request);
				return (server instanceof ChannelOperations<?, ?> operations) ? operations.channel().eventLoop() : null;
			}
			catch (IllegalStateException | IllegalArgumentException ex) {
				return null;
			}
		}

	}

}
