package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The running server of a peer, in a process of its own on a core of its own.
 */
final class PeerServer implements AutoCloseable {

	private static final String CORE = "0";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Peer peer;

	private final Process process;

	private final int port;

	private final Duration startup;

	private @Nullable Allocation allocation;

	private PeerServer(Peer peer, Process process, int port, Duration startup) {
		this.peer = peer;
		this.process = process;
		this.port = port;
		this.startup = startup;
	}

	/**
	 * Starts the server and waits for its first answer.
	 * @param peer the peer
	 * @param directory where its output goes
	 * @return the running server
	 */
	static PeerServer start(Peer peer, Path directory) throws IOException, InterruptedException {
		int port = freePort();
		Path log = directory.resolve(peer.name() + ".log");
		List<String> command = Stream.concat(Stream.of("taskset", "-c", CORE), peer.command().apply(port).stream())
			.toList();
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		URI uri = URI.create("http://127.0.0.1:" + port + Workload.PING.request().path());
		while (!answers(uri)) {
			if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
				process.destroyForcibly();
				throw new IOException("it did not start, see " + log);
			}
			Thread.sleep(2);
		}
		return new PeerServer(peer, process, port, Duration.ofNanos(System.nanoTime() - start));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static boolean answers(URI uri) throws InterruptedException {
		try {
			return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	Peer peer() {
		return this.peer;
	}

	Duration startup() {
		return this.startup;
	}

	String url(Workload workload) {
		return url(workload.request().path());
	}

	String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	HttpResponse<String> send(String path) throws IOException, InterruptedException {
		return HTTP.send(HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofString());
	}

	HttpResponse<String> send(Workload workload) throws IOException, InterruptedException {
		String body = workload.request().body();
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(workload)))
			.method(workload.request().method(),
					(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody());
		workload.request().headers().forEach(request::setHeader);
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * The CPU time of the process and of those that it has started.
	 */
	Duration cpuTime() {
		return processes().map((handle) -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	/**
	 * The memory that is resident, in kilobytes.
	 */
	long residentKilobytes() throws IOException {
		long sum = 0;
		for (ProcessHandle handle : processes().toList()) {
			Matcher resident = RESIDENT
				.matcher(Files.readString(Path.of("/proc", Long.toString(handle.pid()), "status")));
			sum += resident.find() ? Long.parseLong(resident.group(1)) : 0;
		}
		return sum;
	}

	/**
	 * Counts what the server allocates from now on, if it runs on a JVM. That costs it a
	 * few megabytes itself.
	 */
	void countAllocations() throws IOException {
		if (this.peer.kind() == Peer.Kind.JVM) {
			this.allocation = Allocation.of(this.process.pid());
		}
	}

	/**
	 * What the server has allocated, if that is counted.
	 */
	OptionalLong allocatedBytes() throws IOException {
		return (this.allocation != null) ? OptionalLong.of(this.allocation.bytes()) : OptionalLong.empty();
	}

	private Stream<ProcessHandle> processes() {
		return Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants());
	}

	@Override
	public void close() {
		processes().toList().forEach(ProcessHandle::destroy);
		this.process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
	}

}
