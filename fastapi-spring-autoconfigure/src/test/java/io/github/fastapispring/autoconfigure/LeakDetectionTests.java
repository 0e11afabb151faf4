package io.github.fastapispring.autoconfigure;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated
class LeakDetectionTests {

	private final Level before = ResourceLeakDetector.getLevel();

	@AfterEach
	void restore() {
		ResourceLeakDetector.setLevel(this.before);
	}

	@Test
	void isOffWhereNobodyAsksForIt() {
		LeakDetection.offUnlessConfigured(new MockEnvironment());
		assertThat(ResourceLeakDetector.getLevel()).isEqualTo(Level.DISABLED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.netty.leak-detection", "spring.netty.leakDetection",
			"io.netty.leakDetection.level", "io.netty.leakDetectionLevel" })
	void isLeftToItsProperties(String property) {
		ResourceLeakDetector.setLevel(Level.ADVANCED);
		MockEnvironment environment = new MockEnvironment().withProperty(property, "advanced");
		ConfigurationPropertySources.attach(environment);
		LeakDetection.offUnlessConfigured(environment);
		assertThat(ResourceLeakDetector.getLevel()).isEqualTo(Level.ADVANCED);
	}

}
