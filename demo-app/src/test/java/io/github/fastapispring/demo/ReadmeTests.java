package io.github.fastapispring.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.autoconfigure.DocsProperties;
import io.github.fastapispring.autoconfigure.FastApiProperties;
import io.github.fastapispring.autoconfigure.OpenApiProperties;
import io.github.fastapispring.autoconfigure.TaskProperties;
import io.github.fastapispring.demo.Readme.Command;
import io.github.fastapispring.demo.Readme.Snippet;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Holds the README to what the project does: each snippet is compiled or executed, each
 * name exists.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "demo.database=readme")
@ExtendWith(OutputCaptureExtension.class)
class ReadmeTests {

	private static final List<String> ANNOTATION_PACKAGES = List.of("io.github.fastapispring",
			"com.fasterxml.jackson.annotation", "io.github.fastapispring.validation",
			"io.swagger.v3.oas.annotations.media", "jakarta.validation", "jakarta.validation.constraints",
			"org.jspecify.annotations", "org.springframework.beans.factory.annotation",
			"org.springframework.web.bind.annotation", "org.springframework.stereotype",
			"org.springframework.data.relational.core.mapping");

	private static final Map<String, Class<?>> PROPERTIES = Map.of("fastapi", FastApiProperties.class, "fastapi.docs",
			DocsProperties.class, "fastapi.openapi", OpenApiProperties.class, "fastapi.tasks", TaskProperties.class);

	/** What a command prints is kept for those that follow. */
	private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z]+)=\\$\\((.*)\\)", Pattern.DOTALL);

	private final Readme readme;

	private final Map<String, String> variables = new HashMap<>();

	@LocalServerPort
	private int port;

	ReadmeTests() throws IOException {
		this.readme = Readme.read();
	}

	@Test
	void everySnippetIsOfAKindThatIsChecked() {
		assertThat(this.readme.snippets()).extracting(Snippet::info)
			.containsOnly("java demo", "java", "java wrong", "text", "console", "sh", "xml", "yaml", "properties");
		assertThat(this.readme.snippets("text")).hasSameSizeAs(this.readme.snippets("java wrong"));
	}

	@TestFactory
	Stream<DynamicTest> codeOfTheDemoStandsInItsSources() throws IOException {
		List<String> sources = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Readme.PROJECT.resolve("demo-app/src/main/java"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				sources.add(withoutBlanks(Files.readString(file)));
			}
		}
		return each("java demo", (snippet) -> {
			for (String part : snippet.text().split("(?m)^\\s*// …$")) {
				assertThat(sources).as(part).anyMatch((source) -> source.contains(withoutBlanks(part)));
			}
		});
	}

	@Test
	void otherCodeCompilesAndStarts(@TempDir Path directory) throws IOException, ClassNotFoundException {
		List<Class<?>> classes = new SnippetCompiler(directory).compile(this.readme.snippets("java"));
		try (ConfigurableApplicationContext application = start(classes)) {
			assertThat(application.isRunning()).isTrue();
		}
	}

	@TestFactory
	Stream<DynamicTest> wrongCodeStopsTheApplicationWithTheTextBelowIt(@TempDir Path directory, CapturedOutput output) {
		return each("java wrong", (snippet) -> {
			List<Class<?>> classes = new SnippetCompiler(directory).compile(List.of(snippet));
			assertThatThrownBy(() -> start(classes)).isInstanceOf(Exception.class);
			assertThat(trimmed(output.getOut())).contains(trimmed(this.readme.after(snippet).text()));
		});
	}

	@Test
	void everyCommandPrintsTheAnswerBelowIt() throws IOException, InterruptedException {
		List<Snippet> consoles = this.readme.snippets("console");
		assertThat(consoles).isNotEmpty();
		for (Snippet console : consoles) {
			for (Command command : console.commands()) {
				PrintedAnswer.of(run(command.line()))
					.assertIs(PrintedAnswer.of(command.answer()), console + ": " + command.line());
			}
		}
	}

	private String run(String command) throws IOException, InterruptedException {
		Matcher assignment = ASSIGNMENT.matcher(command);
		if (assignment.matches()) {
			this.variables.put(assignment.group(1), run(assignment.group(2)).strip());
			return "";
		}
		assertThat(command).startsWith("curl ").contains("localhost:8080");
		ProcessBuilder shell = new ProcessBuilder("sh", "-c",
				command.replace("localhost:8080", "localhost:" + this.port))
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		shell.environment().putAll(this.variables);
		Process process = shell.start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(command).isZero();
		return printed.replace("localhost:" + this.port, "localhost:8080");
	}

	@TestFactory
	Stream<DynamicTest> shellCommandsNameModulesOfTheProject() {
		return each("sh", (snippet) -> snippet.text().lines().forEach((line) -> {
			assertThat(line).startsWith("mvn ");
			Pattern.compile("-pl (\\S+)")
				.matcher(line)
				.results()
				.forEach((module) -> assertThat(Readme.PROJECT.resolve(module.group(1)).resolve("pom.xml")).exists());
		}));
	}

	@TestFactory
	Stream<DynamicTest> dependencyIsTheStarter() throws IOException {
		String pom = withoutBlanks(Files.readString(Readme.PROJECT.resolve("fastapi-spring-starter/pom.xml")));
		return each("xml", (snippet) -> {
			String dependency = withoutBlanks(snippet.text());
			String group = "<groupId>io.github.fastapispring</groupId>";
			String version = dependency.substring(dependency.indexOf("<version>"), dependency.indexOf("</dependency>"));
			assertThat(dependency).isEqualTo("<dependency>" + group + "<artifactId>fastapi-spring-starter</artifactId>"
					+ version + "</dependency>");
			assertThat(pom).contains(group + "<artifactId>fastapi-spring</artifactId>" + version + "</parent>");
		});
	}

	@TestFactory
	Stream<DynamicTest> configurationBinds() throws IOException {
		Set<String> known = metadata().map((property) -> property.path("name").asString()).collect(Collectors.toSet());
		return each("yaml", (snippet) -> {
			ByteArrayResource resource = new ByteArrayResource(snippet.text().getBytes(StandardCharsets.UTF_8));
			PropertySource<?> yaml = new YamlPropertySourceLoader().load(snippet.toString(), resource).get(0);
			assertThat(((EnumerablePropertySource<?>) yaml).getPropertyNames())
				.allSatisfy((name) -> assertThat(known).anyMatch((property) -> isWithin(name, property)));
			for (Map.Entry<String, Class<?>> properties : PROPERTIES.entrySet()) {
				Binder binder = new Binder(
						StreamSupport.stream(ConfigurationPropertySources.from(yaml).spliterator(), false)
							.map((source) -> source.filter((name) -> ownerOf(name).equals(properties.getKey())))
							.toList());
				binder.bindOrCreate(properties.getKey(), Bindable.of(properties.getValue()),
						new NoUnboundElementsBindHandler(BindHandler.DEFAULT, (source) -> true));
			}
		});
	}

	private static boolean isWithin(String name, String property) {
		return name.equals(property) || name.startsWith(property + ".") || name.startsWith(property + "[");
	}

	private static String ownerOf(ConfigurationPropertyName name) {
		return PROPERTIES.keySet()
			.stream()
			.filter((prefix) -> ConfigurationPropertyName.of(prefix).isAncestorOf(name))
			.max(Comparator.comparingInt(String::length))
			.orElse("");
	}

	@Test
	void tableOfPropertiesIsThatOfTheJar() throws IOException {
		List<String> expected = metadata().filter((property) -> property.path("name").asString().startsWith("fastapi."))
			.map((property) -> "| `%s` | %s | %s |".formatted(property.path("name").asString(),
					defaultValue(property.path("defaultValue").asString()), property.path("description").asString()))
			.toList();
		assertThat(this.readme.text().lines().filter((line) -> line.startsWith("| `fastapi.")))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	private static String defaultValue(String metadata) {
		return metadata.isEmpty() ? "none" : "`" + metadata.replaceAll("[\\[\\]]", "") + "`";
	}

	private static Stream<JsonNode> metadata() throws IOException {
		List<JsonNode> properties = new ArrayList<>();
		for (URL url : Collections
			.list(ReadmeTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream json = url.openStream()) {
				JsonMapper.shared().readTree(json).path("properties").forEach(properties::add);
			}
		}
		return properties.stream();
	}

	@Test
	void messagesAreThoseOfTheSnippet(@TempDir Path directory) throws IOException {
		String snippet = this.readme.snippets("properties").get(0).text();
		Properties messages = new Properties();
		messages.load(new StringReader(snippet));
		assertThat(messages).containsOnlyKeys("fastapi.errors.missing", "fastapi.errors.string_too_short");
		Files.writeString(directory.resolve("readme.properties"), snippet);
		try (URLClassLoader loader = new URLClassLoader(new URL[] { directory.toUri().toURL() },
				getClass().getClassLoader());
				ConfigurableApplicationContext application = start(List.of(Greeting.class), loader,
						"spring.messages.basename=readme")) {
			WebTestClient client = WebTestClient.bindToServer()
				.baseUrl("http://localhost:" + application.getEnvironment().getProperty("local.server.port"))
				.responseTimeout(Duration.ofSeconds(60))
				.build();
			client.get()
				.uri("/greeting")
				.exchange()
				.expectBody()
				.jsonPath("$.detail[0].msg")
				.isEqualTo(messages.getProperty("fastapi.errors.missing"));
			client.get()
				.uri("/greeting?name=a")
				.exchange()
				.expectBody()
				.jsonPath("$.detail[0].msg")
				.isEqualTo(MessageFormat.format(messages.getProperty("fastapi.errors.string_too_short"), 3));
		}
	}

	@Test
	void everyAnnotationThatTheTextNamesExists() {
		assertThat(this.readme.inlineCode(Pattern.compile("(?<=@)[A-Z]\\w+")).distinct())
			.allSatisfy((name) -> assertThat(ANNOTATION_PACKAGES)
				.anyMatch((packageName) -> ClassUtils.isPresent(packageName + "." + name, null)));
	}

	@Test
	void everyPropertyThatTheTextNamesExists() throws IOException {
		List<String> known = metadata().map((property) -> property.path("name").asString()).toList();
		assertThat(this.readme.inlineCode(Pattern.compile("fastapi(\\.[a-z0-9-]+)+")).distinct())
			.allSatisfy((name) -> assertThat(known)
				.anyMatch((property) -> property.equals(name) || property.startsWith(name + ".")));
	}

	@Test
	void everyLinkLeadsToAFile() {
		assertThat(Pattern.compile("]\\((?!https?:)([^)#]+)").matcher(this.readme.text()).results()).isNotEmpty()
			.allSatisfy((link) -> assertThat(Readme.PROJECT.resolve(link.group(1))).exists());
	}

	private static ConfigurableApplicationContext start(List<Class<?>> classes) {
		return start(classes, classes.get(0).getClassLoader(), "server.port=0");
	}

	private static ConfigurableApplicationContext start(List<Class<?>> classes, ClassLoader loader, String property) {
		Class<?>[] beans = classes.stream()
			.filter((type) -> AnnotatedElementUtils.hasAnnotation(type, Component.class))
			.toArray(Class<?>[]::new);
		assertThat(beans).isNotEmpty();
		return new SpringApplicationBuilder(SnippetApplication.class).sources(beans)
			.resourceLoader(new DefaultResourceLoader(loader))
			.properties("server.port=0", "spring.data.r2dbc.repositories.enabled=false", "spring.sql.init.mode=never",
					property)
			.run();
	}

	private static String withoutBlanks(String code) {
		return code.replaceAll("\\s", "");
	}

	private static String trimmed(String text) {
		return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
	}

	private Stream<DynamicTest> each(String info, ThrowingConsumer<Snippet> check) {
		List<Snippet> snippets = this.readme.snippets(info);
		assertThat(snippets).isNotEmpty();
		return snippets.stream()
			.map((snippet) -> DynamicTest.dynamicTest(snippet.toString(), () -> check.accept(snippet)));
	}

	/**
	 * Runs what the README declares.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class SnippetApplication {

	}

	/**
	 * Refuses a name that is missing and one that is too short.
	 */
	@ApiRouter("/greeting")
	static class Greeting {

		@Get
		String greet(@Size(min = 3) String name) {
			return "Hello " + name;
		}

	}

}
