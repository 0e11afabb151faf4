package io.github.fastapispring.server;

import java.util.ArrayList;
import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Joins a small body to the head of its request, where both came in one read: Reactor
 * Netty then has a request without a body, and need not switch reading on and off for it,
 * which are two system calls. What is not there when the read is over goes on as it came,
 * so that nothing waits and no time-out is longer than before.
 */
public final class BodyJoiner extends ChannelInboundHandlerAdapter {

	/** The greatest body that is joined, in bytes. */
	static final int LIMIT = 64 * 1024;

	private static final AsciiString[] UNFIT = { HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderNames.EXPECT,
			HttpHeaderNames.UPGRADE, AsciiString.cached("Forwarded"), AsciiString.cached("X-Forwarded-Prefix"),
			AsciiString.cached("X-Forwarded-Host") };

	private final List<HttpContent> contents = new ArrayList<>(2);

	private @Nullable HttpRequest head;

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (this.head != null && message instanceof HttpContent content) {
			this.contents.add(content);
			if (content instanceof LastHttpContent last) {
				end(context, last);
			}
			return;
		}
		passOn(context);
		if (message.getClass() == DefaultHttpRequest.class && isJoinable((HttpRequest) message)) {
			this.head = (HttpRequest) message;
		}
		else {
			context.fireChannelRead(message);
		}
	}

	private static boolean isJoinable(HttpRequest request) {
		HttpHeaders headers = request.headers();
		if (!request.decoderResult().isSuccess() || !headers.contains(HttpHeaderNames.CONTENT_LENGTH)) {
			return false;
		}
		long length = HttpUtil.getContentLength(request, 0L);
		return length > 0 && length <= LIMIT && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
				&& hasNoneOf(UNFIT, headers) && PlainTarget.isPlain(request.uri())
				&& isPlainHost(headers.get(HttpHeaderNames.HOST));
	}

	private static boolean hasNoneOf(AsciiString[] names, HttpHeaders headers) {
		for (AsciiString name : names) {
			if (headers.contains(name)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isPlainHost(@Nullable String host) {
		int colon = (host != null) ? host.indexOf(':') : -1;
		return host != null && PlainTarget.isPlainHost((colon < 0) ? host : host.substring(0, colon));
	}

	private void end(ChannelHandlerContext context, LastHttpContent last) {
		HttpRequest request = this.head;
		if (request == null || !last.decoderResult().isSuccess() || !last.trailingHeaders().isEmpty()) {
			passOn(context);
			return;
		}
		byte[] body = takeBody();
		this.head = null;
		context.fireChannelRead(new DefaultHttpRequest(request.protocolVersion(), request.method(), request.uri(),
				new JoinedHeaders(request.headers(), body)));
		context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
	}

	private byte[] takeBody() {
		int size = 0;
		for (HttpContent content : this.contents) {
			size += content.content().readableBytes();
		}
		byte[] body = new byte[size];
		int position = 0;
		for (HttpContent content : this.contents) {
			ByteBuf bytes = content.content();
			int length = bytes.readableBytes();
			bytes.readBytes(body, position, length);
			position += length;
			content.release();
		}
		this.contents.clear();
		return body;
	}

	@Override
	public void channelReadComplete(ChannelHandlerContext context) {
		passOn(context);
		context.fireChannelReadComplete();
	}

	private void passOn(ChannelHandlerContext context) {
		HttpRequest request = this.head;
		if (request != null) {
			this.head = null;
			List<HttpContent> held = List.copyOf(this.contents);
			this.contents.clear();
			context.fireChannelRead(request);
			held.forEach(context::fireChannelRead);
		}
	}

	@Override
	public void handlerRemoved(ChannelHandlerContext context) {
		this.head = null;
		this.contents.forEach(ReferenceCountUtil::release);
		this.contents.clear();
	}

}
