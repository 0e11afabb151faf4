package io.github.fastapispring.server;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.channel.ChannelId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.http.server.reactive.SslInfo;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.util.MultiValueMap;

import io.github.fastapispring.exchange.RawRequest;

/**
 * A request of Reactor Netty whose path and query are parts of one text. For all that is
 * rarely asked for it makes Spring's own request.
 */
final class DirectRequest extends AbstractServerHttpRequest implements RawRequest {

	private static final AtomicLong IDS = new AtomicLong();

	private static final URI NONE = URI.create("/");

	private final HttpServerRequest request;

	private final HttpServerResponse response;

	private final NettyDataBufferFactory buffers;

	/**
	 * A connection forgets it when the answer is sent, and a failure may be logged later.
	 */
	private final @Nullable ChannelId channel;

	private final RequestPath path;

	private final @Nullable String query;

	private byte @Nullable [] body;

	private @Nullable ServerHttpRequest full;

	/**
	 * A request whose target {@linkplain PlainTarget is plain}.
	 * @param request the request of Reactor Netty
	 * @param response its response
	 * @param buffers makes buffers
	 */
	DirectRequest(HttpServerRequest request, HttpServerResponse response, NettyDataBufferFactory buffers) {
		this(request, response, buffers, new DirectPath(pathOf(request.uri())), null);
	}

	private DirectRequest(HttpServerRequest request, HttpServerResponse response, NettyDataBufferFactory buffers,
			RequestPath path, @Nullable ServerHttpRequest full) {
		super(HttpMethod.valueOf(request.method().name()), NONE, null,
				new HttpHeaders(new Netty4HeadersAdapter(request.requestHeaders())));
		this.request = request;
		this.response = response;
		this.buffers = buffers;
		this.channel = (request instanceof Connection connection) ? connection.channel().id() : null;
		this.path = path;
		int mark = request.uri().indexOf('?');
		this.query = (mark < 0) ? null : request.uri().substring(mark + 1);
		this.body = JoinedHeaders.bodyOf(request.requestHeaders());
		this.full = full;
	}

	/**
	 * A request of Spring, with its body where that was joined to its head: the server
	 * itself may have been told since that the client has meant another URI.
	 * @param full the request
	 * @param response its response
	 * @return the request that has its body
	 */
	static ServerHttpRequest withBody(ServerHttpRequest full, ServerHttpResponse response) {
		HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(full);
		return (JoinedHeaders.bodyOf(request.requestHeaders()) != null)
				? new DirectRequest(request, ServerHttpResponseDecorator.getNativeResponse(response),
						(NettyDataBufferFactory) response.bufferFactory(), full.getPath(), full)
				: full;
	}

	private static String pathOf(String target) {
		int mark = target.indexOf('?');
		return (mark < 0) ? target : target.substring(0, mark);
	}

	@Override
	public RequestPath getPath() {
		return this.path;
	}

	@Override
	public @Nullable String rawQuery() {
		return this.query;
	}

	/** As from the server, there is nothing left for whoever reads it again. */
	@Override
	public byte @Nullable [] receivedBody() {
		byte[] received = this.body;
		this.body = null;
		return received;
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return (this.body != null) ? Flux.defer(this::joinedBody) : arrivingBody();
	}

	private Flux<DataBuffer> joinedBody() {
		byte[] joined = receivedBody();
		return (joined != null) ? Flux.just(this.buffers.wrap(joined)) : arrivingBody();
	}

	private Flux<DataBuffer> arrivingBody() {
		return this.request.receive().retain().map(this.buffers::wrap);
	}

	@Override
	public URI getURI() {
		return full().getURI();
	}

	@Override
	protected MultiValueMap<String, HttpCookie> initCookies() {
		return full().getCookies();
	}

	@Override
	protected @Nullable SslInfo initSslInfo() {
		return full().getSslInfo();
	}

	/** Spring's adapter alone makes Spring's request. */
	private ServerHttpRequest full() {
		ServerHttpRequest known = this.full;
		if (known == null) {
			ServerHttpRequest[] made = new ServerHttpRequest[1];
			new ReactorHttpHandlerAdapter((springs, ignored) -> {
				made[0] = springs;
				return Mono.empty();
			}).apply(this.request, this.response);
			known = made[0];
			this.full = known;
		}
		return known;
	}

	@Override
	public @Nullable InetSocketAddress getLocalAddress() {
		return this.request.hostAddress();
	}

	@Override
	public @Nullable InetSocketAddress getRemoteAddress() {
		return this.request.remoteAddress();
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T getNativeRequest() {
		return (T) this.request;
	}

	@Override
	protected @Nullable String initId() {
		return (this.channel != null) ? this.channel.asShortText() + "-" + IDS.incrementAndGet() : null;
	}

}
