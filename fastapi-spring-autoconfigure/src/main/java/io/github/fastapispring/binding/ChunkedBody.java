package io.github.fastapispring.binding;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpOperations;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.ClassUtils;

import io.github.fastapispring.error.BrokenRequestException;

/**
 * A body whose length nobody has said. Where a chunk is none, Reactor Netty itself
 * refuses the request and closes the connection, but lets the body end as if it were
 * whole: such an end does not count.
 */
final class ChunkedBody {

	private static final boolean REACTOR_NETTY = ClassUtils.isPresent("reactor.netty.http.HttpOperations",
			ChunkedBody.class.getClassLoader());

	private ChunkedBody() {
	}

	/**
	 * The body of a request, which ends only where the client has ended it.
	 * @param request the request
	 * @return its buffers
	 */
	static Flux<DataBuffer> of(ServerHttpRequest request) {
		return REACTOR_NETTY
				? request.getBody()
					.concatWith(Mono.defer(() -> ReactorNetty.isAnswered(request)
							? Mono.error(new BrokenRequestException("A chunk is none")) : Mono.empty()))
				: request.getBody();
	}

	/**
	 * Knows the types of Reactor Netty, which need not be there.
	 */
	private static final class ReactorNetty {

		static boolean isAnswered(ServerHttpRequest request) {
			return nativeRequest(request) instanceof HttpOperations<?, ?> operations && operations.hasSentHeaders();
		}

		/** A mock has no native request. */
		private static @Nullable Object nativeRequest(ServerHttpRequest request) {
			try {
				return ServerHttpRequestDecorator.getNativeRequest(request);
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

	}

}
