package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Measures what a request and a start cost with more and more routes, here and with
 * annotated controllers of Spring WebFlux.
 */
final class RoutesBenchmark {

	private final RouteOptions options;

	private final Path directory;

	private final Wrk wrk;

	private final List<ManyRoutes> ours = new ArrayList<>();

	private final List<ManyRoutes> annotated = new ArrayList<>();

	private RoutesBenchmark(RouteOptions options, Path directory) {
		this.options = options;
		this.directory = directory;
		this.wrk = new Wrk(directory);
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path directory = Files.createDirectories(Path.of("benchmarks", "target", "routes"));
		new RoutesBenchmark(RouteOptions.parse(arguments), directory).run();
		System.exit(0);
	}

	private void run() throws IOException, InterruptedException {
		line("%s, JDK %s, %d processors, %s, medians of %d starts and of %d rounds of %d s", LocalDate.now(),
				Runtime.version(), Runtime.getRuntime().availableProcessors(), Wrk.version(), this.options.starts(),
				this.options.rounds(), this.options.seconds());
		for (int routes : this.options.counts()) {
			this.ours.add(new ManyRoutes(routes, Peers.ours(compiled("ours", RouteSources.OURS, routes), arguments())));
			this.annotated.add(new ManyRoutes(routes,
					Peers.annotated(compiled("webflux-annotated", RouteSources.ANNOTATED, routes), arguments())));
		}
		List<ManyRoutes> all = new ArrayList<>(this.ours);
		all.addAll(this.annotated);
		start(all);
		load(all);
		all.forEach(ManyRoutes::stop);
		print();
	}

	private Path compiled(String name, RouteSources sources, int routes) throws IOException {
		progress("compiling %d routes of %s".formatted(routes, name));
		return sources.compile(routes, this.directory.resolve(name + "-" + routes));
	}

	private static List<String> arguments() {
		return List.of("--spring.main.sources=" + RouteSources.SCANNING);
	}

	/** The last start of each goes on running. */
	private void start(List<ManyRoutes> all) throws IOException, InterruptedException {
		for (int start = 1; start <= this.options.starts(); start++) {
			progress("start %d of %d".formatted(start, this.options.starts()));
			for (ManyRoutes application : all) {
				application.start(this.directory);
				if (start < this.options.starts()) {
					application.stop();
				}
			}
		}
	}

	private void load(List<ManyRoutes> all) throws IOException {
		progress("warming up");
		for (ManyRoutes application : all) {
			application.warmUp(this.wrk, this.options.warmUp());
		}
		List<ManyRoutes> turns = new ArrayList<>(all);
		for (int round = 1; round <= this.options.rounds(); round++) {
			progress("round %d of %d".formatted(round, this.options.rounds()));
			for (ManyRoutes application : turns) {
				application.load(this.wrk, this.options.seconds());
			}
			Collections.rotate(turns, -1);
		}
	}

	private void print() {
		for (int i = 0; i < this.ours.size(); i++) {
			printRoutes(this.ours.get(i));
			printRoutes(this.annotated.get(i));
		}
		for (int i = 0; i < this.ours.size(); i++) {
			ManyRoutes mine = this.ours.get(i);
			ratio("request", mine.routes(), "ours/ours-" + this.ours.get(0).routes(), mine, this.ours.get(0),
					ManyRoutes::requestMicros);
			ratio("request", mine.routes(), "webflux-annotated/ours", this.annotated.get(i), mine,
					ManyRoutes::requestMicros);
			ratio("start", mine.routes(), "ours/webflux-annotated", mine, this.annotated.get(i),
					ManyRoutes::startMillis);
		}
	}

	private static void printRoutes(ManyRoutes application) {
		line("ROUTES %d %s %.1f µs of CPU for a request, start %.0f ms of CPU, first answer after %.0f ms",
				application.routes(), application.peer().name(), application.requestMicros(), application.startMillis(),
				application.firstAnswerMillis());
	}

	private static void ratio(String what, int routes, String names, ManyRoutes first, ManyRoutes second,
			ToDoubleFunction<ManyRoutes> value) {
		line("RATIO %s-%d %s %.2f", what, routes, names, value.applyAsDouble(first) / value.applyAsDouble(second));
	}

	private static void line(String format, Object... values) {
		System.out.println(String.format(Locale.ROOT, format, values));
	}

	private static void progress(String line) {
		System.err.println(line);
	}

}
