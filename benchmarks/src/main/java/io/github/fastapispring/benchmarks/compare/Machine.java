package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import reactor.netty.http.server.HttpServer;

import org.springframework.boot.SpringBootVersion;

/**
 * Says on what the figures were measured: without that they mean nothing.
 */
final class Machine {

	private static final Path PEERS = Path.of("benchmarks", "peers");

	private Machine() {
	}

	static List<String> describe(Options options) throws IOException {
		return List.of(
				"%s, %d processors, %d GB of memory".formatted(LocalDate.now(),
						Runtime.getRuntime().availableProcessors(), memoryGigabytes()),
				"JDK %s (%s), Spring Boot %s, Reactor Netty %s, Quarkus %s, Micronaut %s, FastAPI %s, uvicorn %s, %s"
					.formatted(Runtime.version(), String.join(" ", Peers.JVM), SpringBootVersion.getVersion(),
							HttpServer.class.getPackage().getImplementationVersion(),
							version("quarkus/pom.xml", "<quarkus.version>([^<]+)"),
							version("micronaut/pom.xml", "<micronaut.version>([^<]+)"),
							version("fastapi/requirements.txt", "fastapi==(\\S+)"),
							version("fastapi/requirements.txt", "uvicorn\\[standard]==(\\S+)"), Wrk.version()),
				"medians of %d rounds of %d s after %d s of warm-up; servers on core 0, wrk on core 1 with %d connections"
					.formatted(options.rounds(), options.seconds(), options.warmUp(), Workload.PING.connections()),
				"");
	}

	private static long memoryGigabytes() {
		var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
		return Math.round(system.getTotalMemorySize() / (double) (1 << 30));
	}

	private static String version(String file, String pattern) throws IOException {
		Matcher version = Pattern.compile(pattern).matcher(Files.readString(PEERS.resolve(file)));
		return version.find() ? version.group(1) : "?";
	}

}
