package io.github.fastapispring.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Parameters for scripts as an application writes them.
 */
class ConfiguredJsonTests {

	@Test
	void yamlKeepsItsTypes() throws IOException {
		assertThat(read(new YamlPropertySourceLoader(), """
				fastapi.docs.swagger-ui.parameters:
				  syntaxHighlight: false
				  defaultModelsExpandDepth: -1
				  filter: users
				  requestSnippets:
				    languages: [curl_bash, curl_cmd]
				    generators: {curl_bash: {title: Bash}}
				""")).isEqualTo("""
				{"syntaxHighlight":false,"defaultModelsExpandDepth":-1,"filter":"users","requestSnippets":\
				{"languages":["curl_bash","curl_cmd"],"generators":{"curl_bash":{"title":"Bash"}}}}""");
	}

	@Test
	void textThatIsJsonIsReadWhereThereIsOnlyText() throws IOException {
		assertThat(read(new PropertiesPropertySourceLoader(), """
				fastapi.docs.swagger-ui.parameters.syntaxHighlight.theme=obsidian
				fastapi.docs.swagger-ui.parameters.deepLinking=false
				fastapi.docs.swagger-ui.parameters.maxDisplayedTags=5
				fastapi.docs.swagger-ui.parameters.validatorUrl=null
				fastapi.docs.swagger-ui.parameters.supportedSubmitMethods=["get", "post"]
				fastapi.docs.swagger-ui.parameters.tagsSorter=alpha
				""")).isEqualTo("""
				{"syntaxHighlight":{"theme":"obsidian"},"deepLinking":false,"maxDisplayedTags":5,"validatorUrl":null,\
				"supportedSubmitMethods":["get","post"],"tagsSorter":"alpha"}""");
	}

	@Test
	void textThatOnlyLooksLikeJsonStaysText() {
		Map<String, Object> texts = Map.of("a", "007", "b", "12345678901234567890", "c", "{user}", "d", "true ");
		assertThat(ConfiguredJson.object(texts)).isEqualTo(texts);
	}

	private static String read(PropertySourceLoader loader, String text) throws IOException {
		List<PropertySource<?>> sources = loader.load("test",
				new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
		Iterable<ConfigurationPropertySource> properties = ConfigurationPropertySources.from(sources);
		DocsProperties docs = new Binder(properties).bindOrCreate("fastapi.docs", DocsProperties.class);
		return JsonMapper.shared().writeValueAsString(ConfiguredJson.object(docs.swaggerUi().parameters()));
	}

}
