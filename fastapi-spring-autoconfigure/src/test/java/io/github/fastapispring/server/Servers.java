package io.github.fastapispring.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.net.SocketFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.awaitility.Awaitility;
import org.slf4j.LoggerFactory;
import reactor.netty.http.server.HttpServer;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

import io.github.fastapispring.dependency.Journal;

/**
 * The same application on each way that requests may take.
 */
final class Servers implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Map<Way, ConfigurableApplicationContext> contexts = new EnumMap<>(Way.class);

	private SocketFactory sockets = SocketFactory.getDefault();

	private Servers() {
	}

	/**
	 * Starts an application that has a {@link Journal} and {@link Reads}.
	 * @param application its configuration
	 * @param ways the ways
	 * @param properties the properties that it has on all ways
	 * @return the servers
	 */
	static Servers start(Class<?> application, List<Way> ways, String... properties) {
		Servers servers = new Servers();
		for (Way way : ways) {
			servers.contexts.put(way,
					new SpringApplicationBuilder(application).web(WebApplicationType.REACTIVE)
						.initializers(Servers::addOwnResources)
						.properties("server.port=0", "spring.main.banner-mode=off", "spring.jmx.enabled=false")
						.properties(properties)
						.properties(way.properties().toArray(String[]::new))
						.run());
		}
		return servers;
	}

	/** The first server that is closed would close the event loops of the others. */
	private static void addOwnResources(ConfigurableApplicationContext context) {
		((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, () -> {
			ReactorResourceFactory resources = new ReactorResourceFactory();
			resources.setUseGlobalResources(false);
			resources.setShutdownQuietPeriod(Duration.ZERO);
			return resources;
		});
	}

	static Servers start(Class<?> application, String... properties) {
		return start(application, List.of(Way.values()), properties);
	}

	/**
	 * Has clients that connect in another way.
	 * @param sockets makes their sockets
	 * @return these servers
	 */
	Servers through(SocketFactory sockets) {
		this.sockets = sockets;
		return this;
	}

	ConfigurableApplicationContext context(Way way) {
		return this.contexts.get(way);
	}

	int port(Way way) {
		return ((WebServerApplicationContext) context(way)).getWebServer().getPort();
	}

	/**
	 * Whether all ways give the same answers.
	 * @param conversation what the client sends
	 * @return the answers of Spring's way, and those of other ways that are not the same
	 */
	Map<Way, Answers> compare(Conversation conversation) {
		Map<Way, Answers> answers = new EnumMap<>(Way.class);
		Answers spring = exchange(Way.SPRING, conversation);
		answers.put(Way.SPRING, spring);
		for (Way way : this.contexts.keySet()) {
			Answers other = (way != Way.SPRING) ? exchange(way, conversation) : spring;
			if (!other.equals(spring)) {
				answers.put(way, other);
			}
		}
		return answers;
	}

	/** The connection is closed then, which the server notices some time later. */
	private Heard talk(Way way, Conversation conversation, Journal journal) throws IOException {
		try (Socket socket = this.sockets.createSocket(InetAddress.getLoopbackAddress(), port(way))) {
			socket.setTcpNoDelay(true);
			socket.setSoTimeout((int) PATIENCE.toMillis());
			int port = socket.getLocalPort();
			try {
				send(conversation, socket, journal, context(way).getBean(Reads.class));
			}
			catch (SocketException ex) {
				throwUnlessRefused(ex, conversation);
			}
			return new Heard(port, receive(socket.getInputStream(), conversation));
		}
	}

	/**
	 * A server that closes a connection from which it has not read all resets it (RFC
	 * 9293, 3.6.1), after what it has said.
	 */
	private static void throwUnlessRefused(SocketException ex, Conversation conversation) throws SocketException {
		if (!conversation.isLarge()) {
			throw ex;
		}
	}

	private record Heard(int port, String text) {

	}

	Answers exchange(Way way, Conversation conversation) {
		Journal journal = context(way).getBean(Journal.class);
		journal.clear();
		Events events = new Events();
		events.start();
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		root.addAppender(events);
		try {
			Heard heard = talk(way, conversation, journal);
			context(way).getBean(Reads.class).awaitEnd(heard.port());
			return Answers.of(heard.text(), events.logged);
		}
		catch (IOException ex) {
			throw new AssertionError(way + " broke the connection", ex);
		}
		finally {
			root.detachAppender(events);
		}
	}

	private static void send(Conversation conversation, Socket socket, Journal journal, Reads reads)
			throws IOException {
		long sent = 0;
		OutputStream out = socket.getOutputStream();
		for (Conversation.Step step : conversation.steps()) {
			if (step instanceof Conversation.Packet packet) {
				out.write(packet.bytes());
				sent += packet.bytes().length;
			}
			else if (step instanceof Conversation.Open open) {
				journal.await(open.gate());
				journal.open(open.gate() + " may go on");
			}
			else {
				reads.await(socket.getLocalPort(), sent);
			}
		}
	}

	private static String receive(InputStream in, Conversation conversation) throws IOException {
		StringBuilder text = new StringBuilder();
		try {
			receive(in, conversation.end(), text);
		}
		catch (SocketException ex) {
			throwUnlessRefused(ex, conversation);
		}
		return text.toString();
	}

	private static void receive(InputStream in, String end, StringBuilder text) throws IOException {
		for (int next = in.read(); next >= 0; next = in.read()) {
			text.append((char) next);
			if (!end.isEmpty() && text.length() >= end.length()
					&& text.substring(text.length() - end.length()).equals(end)) {
				return;
			}
		}
	}

	@Override
	public void close() {
		this.contexts.values().forEach(ConfigurableApplicationContext::close);
	}

	/**
	 * Counts what a server has read from each client.
	 */
	static final class Reads implements NettyServerCustomizer {

		private final Map<Integer, Long> byPort = new ConcurrentHashMap<>();

		private final Set<Integer> ended = ConcurrentHashMap.newKeySet();

		@Override
		public HttpServer apply(HttpServer server) {
			return server
				.doOnChannelInit((observer, channel, address) -> channel.pipeline().addFirst(counting(channel)));
		}

		/** What was read counts when the read is complete. */
		private ChannelInboundHandlerAdapter counting(Channel channel) {
			return new ChannelInboundHandlerAdapter() {

				private long count;

				@Override
				public void channelRead(ChannelHandlerContext context, Object message) {
					this.count += (message instanceof ByteBuf bytes) ? bytes.readableBytes() : 0;
					context.fireChannelRead(message);
				}

				@Override
				public void channelUnregistered(ChannelHandlerContext context) {
					context.fireChannelUnregistered();
					Reads.this.ended.add(((InetSocketAddress) channel.remoteAddress()).getPort());
				}

				@Override
				public void channelReadComplete(ChannelHandlerContext context) {
					context.fireChannelReadComplete();
					Reads.this.byPort.put(((InetSocketAddress) channel.remoteAddress()).getPort(), this.count);
				}

			};
		}

		void await(int port, long count) {
			await(() -> this.byPort.getOrDefault(port, 0L) >= count);
		}

		/** Waits until a connection is closed, and has nothing to do any more. */
		void awaitEnd(int port) {
			await(() -> this.ended.remove(port));
		}

		private static void await(Callable<Boolean> condition) {
			Awaitility.await()
				.atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(2))
				.pollDelay(Duration.ZERO)
				.until(condition);
		}

	}

	private static final class Events extends AppenderBase<ILoggingEvent> {

		/** Leaks are found at any time later. */
		private static final String LEAKS = "io.netty.util.ResourceLeakDetector";

		private final List<String> logged = new CopyOnWriteArrayList<>();

		@Override
		protected void append(ILoggingEvent event) {
			if (event.getLevel().isGreaterOrEqual(Level.INFO) && !event.getLoggerName().equals(LEAKS)) {
				this.logged.add(Stream
					.of(event.getLevel(), event.getLoggerName(), event.getFormattedMessage(),
							(event.getThrowableProxy() != null) ? event.getThrowableProxy().getClassName() : "")
					.map(String::valueOf)
					.reduce("", (text, part) -> text + "|" + part));
			}
		}

	}

}
