package io.github.fastapispring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the files that are generated or listed for Spring Boot and the editors.
 */
class ConfigurationMetadataTests {

	private static final String IMPORTS = "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

	@Test
	void everyPropertyHasADescription() throws IOException {
		List<JsonNode> properties = resources("META-INF/spring-configuration-metadata.json")
			.flatMap((json) -> JsonMapper.shared().readTree(json).path("properties").valueStream())
			.filter((property) -> property.path("name").asString().startsWith("fastapi."))
			.toList();
		assertThat(properties).isNotEmpty()
			.allSatisfy((property) -> assertThat(property.path("description").asString("")).as(property.toString())
				.isNotBlank());
	}

	@Test
	void everyListedAutoConfigurationExists() throws IOException {
		List<String> names = resources(IMPORTS).flatMap(String::lines)
			.filter((line) -> line.startsWith(ArchitectureTests.ROOT))
			.toList();
		assertThat(names).isNotEmpty().allSatisfy((name) -> assertThat(Class.forName(name)).isNotNull());
	}

	@Test
	void conditionsAreIndexed() throws IOException {
		assertThat(resources("META-INF/spring-autoconfigure-metadata.properties"))
			.anyMatch((index) -> index.contains(ArchitectureTests.ROOT));
	}

	private static Stream<String> resources(String name) throws IOException {
		return Collections.list(ConfigurationMetadataTests.class.getClassLoader().getResources(name))
			.stream()
			.map(ConfigurationMetadataTests::read);
	}

	private static String read(URL url) {
		try (InputStream stream = url.openStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
