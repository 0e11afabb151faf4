package io.github.fastapispring.autoconfigure;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import reactor.netty.channel.ChannelOperations;

/**
 * Goes on reading a connection where Reactor Netty forgets to. A request that comes
 * before the one before it is over waits in a queue; when it is answered at once, its end
 * meets nobody, and nothing on the connection is read any more
 * (<a href="https://github.com/reactor/reactor-netty/issues/4361">reactor-netty 4361</a>,
 * which 1.3.7 still has).
 */
final class ReadResumption extends ChannelInboundHandlerAdapter {

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		boolean last = message instanceof LastHttpContent;
		context.fireChannelRead(message);
		if (last && context.channel().isActive() && ChannelOperations.get(context.channel()) == null) {
			context.read();
		}
	}

}
