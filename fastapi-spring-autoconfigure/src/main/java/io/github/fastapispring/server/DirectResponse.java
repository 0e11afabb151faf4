package io.github.fastapispring.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.cookie.CookieHeaderNames;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import io.netty.util.AsciiString;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;

import io.github.fastapispring.exchange.RawResponse;

/**
 * A response of Reactor Netty that sends a whole answer in one step, where nobody has to
 * be asked before it is committed.
 */
final class DirectResponse extends AbstractServerHttpResponse implements RawResponse, ZeroCopyHttpOutputMessage {

	/** In the letters of Spring, where Netty's own have no capitals. */
	private static final AsciiString CONTENT_TYPE = AsciiString.cached(HttpHeaders.CONTENT_TYPE);

	private static final AsciiString CONTENT_LENGTH = AsciiString.cached(HttpHeaders.CONTENT_LENGTH);

	private enum State {

		NEW, COMMITTING, ACTION_FAILED, COMMITTED

	}

	private final HttpServerResponse response;

	private final AtomicReference<State> state = new AtomicReference<>(State.NEW);

	private final List<Supplier<? extends Mono<Void>>> actions = new CopyOnWriteArrayList<>();

	private @Nullable HttpStatusCode status;

	/**
	 * A response.
	 * @param response the response of Reactor Netty
	 * @param buffers makes buffers
	 */
	DirectResponse(HttpServerResponse response, NettyDataBufferFactory buffers) {
		super(buffers, new HttpHeaders(new Netty4HeadersAdapter(response.responseHeaders())));
		this.response = response;
	}

	@Override
	public Mono<Void> answer(String contentType, byte[] body) {
		return Mono.defer(() -> {
			if (isCommitted()) {
				return Mono.empty();
			}
			io.netty.handler.codec.http.HttpHeaders headers = this.response.responseHeaders();
			if (!headers.contains(CONTENT_TYPE)) {
				headers.set(CONTENT_TYPE, contentType);
			}
			headers.set(CONTENT_LENGTH, body.length);
			if (!this.actions.isEmpty()) {
				return writeWith(Mono.just(bufferFactory().wrap(body)));
			}
			if (!begin()) {
				return Mono.empty();
			}
			commit();
			return this.response.sendObject(Unpooled.wrappedBuffer(body)).then();
		});
	}

	private boolean begin() {
		return this.state.compareAndSet(State.NEW, State.COMMITTING);
	}

	private void commit() {
		applyStatusCode();
		applyCookies();
		this.state.set(State.COMMITTED);
	}

	/** As Spring does it: after an action that failed, none is asked again. */
	@Override
	protected Mono<Void> doCommit(@Nullable Supplier<? extends Mono<Void>> writeAction) {
		Mono<Void> before = Mono.empty();
		if (begin()) {
			if (!this.actions.isEmpty()) {
				before = Flux.concat(Flux.fromIterable(this.actions).map(Supplier::get))
					.doOnError((ex) -> failed())
					.then();
			}
		}
		else if (!this.state.compareAndSet(State.ACTION_FAILED, State.COMMITTING)) {
			return Mono.empty();
		}
		Mono<Void> committed = before.then(Mono.fromRunnable(this::commit));
		return (writeAction != null) ? committed.then(Mono.defer(writeAction::get)) : committed;
	}

	private void failed() {
		if (this.state.compareAndSet(State.COMMITTING, State.ACTION_FAILED)) {
			getHeaders().clearContentHeaders();
		}
	}

	@Override
	public void beforeCommit(Supplier<? extends Mono<Void>> action) {
		this.actions.add(action);
	}

	@Override
	public boolean isCommitted() {
		State now = this.state.get();
		return now == State.COMMITTING || now == State.COMMITTED;
	}

	private boolean isOver() {
		return this.state.get() == State.COMMITTED;
	}

	@Override
	public boolean setStatusCode(@Nullable HttpStatusCode status) {
		if (isOver()) {
			return false;
		}
		this.status = status;
		return true;
	}

	@Override
	public HttpStatusCode getStatusCode() {
		HttpStatusCode set = this.status;
		return (set != null) ? set : HttpStatusCode.valueOf(this.response.status().code());
	}

	@Override
	public HttpHeaders getHeaders() {
		return isOver() ? HttpHeaders.readOnlyHttpHeaders(super.getHeaders()) : super.getHeaders();
	}

	@Override
	public MultiValueMap<String, ResponseCookie> getCookies() {
		return isOver() ? CollectionUtils.unmodifiableMultiValueMap(super.getCookies()) : super.getCookies();
	}

	@Override
	public void addCookie(ResponseCookie cookie) {
		if (isOver()) {
			throw new IllegalStateException("Cookie " + cookie.getName() + " comes after the response is committed");
		}
		super.addCookie(cookie);
	}

	@Override
	protected void applyStatusCode() {
		if (this.status != null) {
			this.response.status(this.status.value());
		}
	}

	/** They are those of the server already. */
	@Override
	protected void applyHeaders() {
	}

	@Override
	protected void applyCookies() {
		super.getCookies()
			.forEach((name, cookies) -> cookies.forEach((cookie) -> this.response.addCookie(cookie(name, cookie))));
	}

	private static DefaultCookie cookie(String name, ResponseCookie from) {
		DefaultCookie cookie = new DefaultCookie(name, from.getValue());
		if (!from.getMaxAge().isNegative()) {
			cookie.setMaxAge(from.getMaxAge().getSeconds());
		}
		cookie.setDomain(from.getDomain());
		cookie.setPath(from.getPath());
		cookie.setSecure(from.isSecure());
		cookie.setHttpOnly(from.isHttpOnly());
		cookie.setPartitioned(from.isPartitioned());
		if (from.getSameSite() != null) {
			cookie.setSameSite(CookieHeaderNames.SameSite.valueOf(from.getSameSite()));
		}
		return cookie;
	}

	@Override
	protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> body) {
		return this.response.send(buffers(body)).then();
	}

	@Override
	protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		return this.response.sendGroups(Flux.from(body).map(DirectResponse::buffers)).then();
	}

	/** A single buffer is written with less ado. */
	private static Publisher<ByteBuf> buffers(Publisher<? extends DataBuffer> body) {
		return (body instanceof Mono<? extends DataBuffer> single) ? single.map(NettyDataBufferFactory::toByteBuf)
				: Flux.from(body).map(NettyDataBufferFactory::toByteBuf);
	}

	@Override
	public Mono<Void> writeWith(Path file, long position, long count) {
		return doCommit(() -> this.response.sendFile(file, position, count).then());
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T getNativeResponse() {
		return (T) this.response;
	}

}
