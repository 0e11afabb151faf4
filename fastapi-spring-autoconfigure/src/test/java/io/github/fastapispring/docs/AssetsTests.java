package io.github.fastapispring.docs;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.server.WebHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the files of the pages come from.
 */
class AssetsTests {

	private static final String SWAGGER_UI = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

	@Test
	void eachFileIsThereInANativeImage() {
		RuntimeHints hints = new RuntimeHints();
		new AssetHints().registerHints(hints, null);
		assertThat(RuntimeHintsPredicates.resource().forResource(SWAGGER_UI)).accepts(hints);
		Map<String, WebHandler> handlers = new Assets("/files").handlers();
		assertThat(handlers).hasSize(4);
		assertThat(handlers.values()).allSatisfy((handler) -> {
			ClassPathResource file = (ClassPathResource) ((AssetHandler) handler).file();
			assertThat(file.exists()).isTrue();
			assertThat(RuntimeHintsPredicates.resource().forResource(file.getPath())).accepts(hints);
		});
	}

}
