package io.github.fastapispring.benchmarks.compare;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many routes are measured, and for how long.
 *
 * @param counts the numbers of routes
 * @param starts how often each application is started
 * @param rounds how often its requests are measured
 * @param seconds how long one measurement takes
 * @param warmUp how long each server is loaded before, again and again until it gets no
 * faster
 */
record RouteOptions(List<Integer> counts, int starts, int rounds, int seconds, int warmUp) {

	static RouteOptions parse(String[] arguments) {
		boolean quick = List.of(arguments).contains("--quick");
		List<Integer> counts = List.of(10, 200, 2_000, 20_000);
		int starts = quick ? 1 : 5;
		int rounds = quick ? 3 : 5;
		int seconds = quick ? 1 : 2;
		int warmUp = quick ? 4 : 8;
		Iterator<String> rest = Stream.of(arguments).filter((argument) -> !argument.equals("--quick")).iterator();
		while (rest.hasNext()) {
			String option = rest.next();
			if (!rest.hasNext()) {
				throw new IllegalArgumentException(option + " is no option, or has no value");
			}
			String value = rest.next();
			switch (option) {
				case "--counts" -> counts = Stream.of(value.split(",")).map(Integer::valueOf).toList();
				case "--starts" -> starts = Integer.parseInt(value);
				case "--rounds" -> rounds = Integer.parseInt(value);
				case "--seconds" -> seconds = Integer.parseInt(value);
				case "--warm-up" -> warmUp = Integer.parseInt(value);
				default -> throw new IllegalArgumentException(option + " is no option");
			}
		}
		return new RouteOptions(counts, starts, rounds, seconds, warmUp);
	}

}
