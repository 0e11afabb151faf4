package io.github.fastapispring.conformance;

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
	 * @param env environment variables
	 * @return the application
	 */
	RunningApp start(JsonObject env) {
		return RunningApp.start(this.type, env, this.type.getAnnotation(ConformanceApp.class).properties());
	}

}
