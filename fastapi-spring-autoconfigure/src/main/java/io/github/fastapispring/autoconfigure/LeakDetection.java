package io.github.fastapispring.autoconfigure;

import java.util.stream.Stream;

import io.netty.util.ResourceLeakDetector;

import org.springframework.core.env.Environment;

/**
 * Netty's search for buffers that nobody releases. Unless it is told what to do it
 * records a stack trace for one buffer in 128, which is for those who look for a leak.
 */
final class LeakDetection {

	private static final String[] PROPERTIES = { "spring.netty.leak-detection", "io.netty.leakDetection.level",
			"io.netty.leakDetectionLevel" };

	private LeakDetection() {
	}

	/**
	 * Turns the search off, unless a property of Spring Boot or of Netty sets its level.
	 * @param environment has the properties, those of the system included
	 */
	static void offUnlessConfigured(Environment environment) {
		if (Stream.of(PROPERTIES).noneMatch(environment::containsProperty)) {
			ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
		}
	}

}
