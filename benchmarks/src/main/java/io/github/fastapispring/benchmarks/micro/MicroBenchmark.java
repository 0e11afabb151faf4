package io.github.fastapispring.benchmarks.micro;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import io.github.fastapispring.benchmarks.compare.ClassPath;

/**
 * Runs the benchmarks with JMH, which prints the time and the bytes of each operation.
 */
final class MicroBenchmark {

	private MicroBenchmark() {
	}

	public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
		// JMH gives its own class path to the JVM that it starts.
		System.setProperty("java.class.path", ClassPath.ours(false));
		new Runner(new OptionsBuilder().parent(new CommandLineOptions(arguments))
			.shouldFailOnError(true)
			.addProfiler(GCProfiler.class)
			.jvmArgsAppend("--enable-native-access=ALL-UNNAMED")
			.build()).run();
	}

}
