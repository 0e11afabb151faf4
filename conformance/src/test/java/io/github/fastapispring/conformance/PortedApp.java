package io.github.fastapispring.conformance;

/**
 * A class that is the port of a recorded application.
 *
 * @param chapter the chapter
 * @param name the name of the recorded application
 * @param type the class
 */
record PortedApp(String chapter, String name, Class<?> type) {

	RunningApp start() {
		return RunningApp.start(this.type, this.type.getAnnotation(ConformanceApp.class).properties());
	}

}
