package io.github.fastapispring.invocation;

import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.ChannelOperations;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.ClassUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * The event loop of a connection, where reactive code runs and answers are written.
 *
 * <p>
 * Reactor Netty ends an answer that another thread has sent a moment after the client has
 * it; where the next request comes in this moment, its connection may never be read again
 * (reactor-netty issue 4361).
 */
public final class ConnectionLoop {

	private static final boolean REACTOR_NETTY = ClassUtils.isPresent("reactor.netty.channel.ChannelOperations",
			ConnectionLoop.class.getClassLoader());

	private ConnectionLoop() {
	}

	/**
	 * Lets something be subscribed to on the event loop.
	 * @param <T> what it gives
	 * @param exchange the exchange whose connection it is
	 * @param source what is subscribed to
	 * @return the same where the server has no event loop
	 */
	public static <T> Mono<T> subscribe(ServerWebExchange exchange, Mono<T> source) {
		return REACTOR_NETTY ? ReactorNetty.subscribe(exchange.getRequest(), source) : source;
	}

	/**
	 * Lets something that is subscribed to at once, on this thread, be subscribed to on
	 * the event loop.
	 * @param <T> what it gives
	 * @param exchange the exchange whose connection it is
	 * @param source what is subscribed to
	 * @return the same where this thread is the event loop, or the server has none
	 */
	public static <T> Mono<T> stay(ServerWebExchange exchange, Mono<T> source) {
		return isHere(exchange) ? source : subscribe(exchange, source);
	}

	/**
	 * Whether this thread is the event loop.
	 * @param exchange the exchange whose connection it is
	 * @return no where the event loop is another thread
	 */
	public static boolean isHere(ServerWebExchange exchange) {
		return !REACTOR_NETTY || ReactorNetty.isHere(exchange.getRequest());
	}

	/**
	 * Lets a response be written on the event loop, whatever thread its writer goes to:
	 * Spring's writer of resources measures them on another one.
	 * @param exchange the exchange
	 * @return the same exchange with such a response
	 */
	public static ServerWebExchange writingOnLoop(ServerWebExchange exchange) {
		return exchange.mutate().response(new LoopResponse(exchange)).build();
	}

	/**
	 * Goes to the event loop to write.
	 */
	private static final class LoopResponse extends ServerHttpResponseDecorator {

		private final ServerWebExchange exchange;

		LoopResponse(ServerWebExchange exchange) {
			super(exchange.getResponse());
			this.exchange = exchange;
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			return subscribe(this.exchange,
					super.writeWith(REACTOR_NETTY ? ReactorNetty.publish(this.exchange.getRequest(), body) : body));
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return subscribe(this.exchange, super.writeAndFlushWith(body));
		}

		@Override
		public Mono<Void> setComplete() {
			return subscribe(this.exchange, super.setComplete());
		}

	}

	/**
	 * Knows the types of Reactor Netty, which need not be there.
	 */
	private static final class ReactorNetty {

		static <T> Mono<T> subscribe(ServerHttpRequest request, Mono<T> source) {
			EventLoop loop = loop(request);
			return (loop == null) ? source
					: Mono.defer(() -> loop.inEventLoop() ? source : source.subscribeOn(scheduler(loop)));
		}

		static boolean isHere(ServerHttpRequest request) {
			EventLoop loop = loop(request);
			return loop == null || loop.inEventLoop();
		}

		/** A single buffer stays single, which is written with less ado. */
		static <T> Publisher<T> publish(ServerHttpRequest request, Publisher<T> body) {
			EventLoop loop = loop(request);
			if (loop == null) {
				return body;
			}
			return (body instanceof Mono<T> single) ? single.publishOn(scheduler(loop))
					: Flux.from(body)
						.publishOn(scheduler(loop))
						.doOnDiscard(DataBuffer.class, DataBufferUtils::release);
		}

		private static Scheduler scheduler(EventLoop loop) {
			return Schedulers.fromExecutor(loop::execute);
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
