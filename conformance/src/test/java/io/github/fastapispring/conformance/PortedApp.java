package io.github.fastapispring.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A class that is the port of a recorded application.
 *
 * @param chapter the chapter
 * @param name the name of the recorded application
 * @param type the class
 */
record PortedApp(String chapter, String name, Class<?> type) {

	/**
	 * Starts the application.
	 * @param recorded the case that it is started for
	 * @return the application
	 */
	RunningApp start(RecordedCase recorded) {
		return RunningApp.start(this.type, recorded.env(), properties(recorded));
	}

	/**
	 * The properties of the application.
	 * @param recorded the case that it is started for
	 * @return its properties, each as {@code name=value}
	 */
	List<String> properties(RecordedCase recorded) {
		return Stream.concat(Arrays.stream(this.type.getAnnotation(ConformanceApp.class).properties()),
				Arrays.stream(this.type.getAnnotationsByType(CaseProperties.class))
					.filter((some) -> Arrays.stream(some.cases())
						.anyMatch((name) -> CasePattern.matches(name, recorded.name())))
					.flatMap((some) -> Arrays.stream(some.properties())))
			.toList();
	}

}
