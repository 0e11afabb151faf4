package io.github.fastapispring.autoconfigure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webflux.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webflux.core.configuration.SpringDocWebFluxConfiguration;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What documents are made with is made when the first one is asked for.
 */
class LazySpringDocTests {

	/** Of each kind one: a provider, a part that works by being made, a service. */
	private static final List<String> PARTS = List.of("springdocObjectMapperProvider", "modelConverterRegistrar",
			"initExtraSchemas", "operationBuilder", "springDocCustomizers", "fastApiOpenApiResource");

	private final ReactiveWebApplicationContextRunner application = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CodecsAutoConfiguration.class, FastApiAutoConfiguration.class,
				HttpHandlerAutoConfiguration.class, JacksonAutoConfiguration.class,
				MultipleOpenApiSupportConfiguration.class, OpenApiAutoConfiguration.class,
				SpringDocConfigProperties.class, SpringDocConfiguration.class, SpringDocWebFluxConfiguration.class,
				TaskExecutionAutoConfiguration.class, ValidationAutoConfiguration.class,
				WebFluxAutoConfiguration.class))
		.withInitializer((context) -> new OpenApiEnvironmentPostProcessor()
			.postProcessEnvironment(context.getEnvironment(), new SpringApplication()));

	@ParameterizedTest
	@ValueSource(strings = { "/openapi.json", "/openapi.yaml", "/openapi.json/all" })
	void theFirstDocumentMakesItAll(String path) {
		this.application
			.withPropertyValues("springdoc.group-configs[0].group=all", "springdoc.group-configs[0].paths-to-match=/**")
			.run((context) -> {
				ConfigurableListableBeanFactory beans = context.getSourceApplicationContext().getBeanFactory();
				assertThat(PARTS).allSatisfy((part) -> assertThat(beans.containsBeanDefinition(part)).isTrue())
					.noneMatch(beans::containsSingleton);
				WebTestClient.bindToApplicationContext(context)
					.configureClient()
					.responseTimeout(Duration.ofSeconds(60))
					.build()
					.get()
					.uri(path)
					.exchange()
					.expectStatus()
					.isOk();
				assertThat(PARTS).filteredOn((part) -> !part.startsWith("fastApi") || !path.endsWith("all"))
					.allMatch(beans::containsSingleton);
				assertThat(notMade(beans)).isEmpty();
			});
	}

	private static List<String> notMade(ConfigurableListableBeanFactory beans) {
		return Arrays.stream(beans.getBeanDefinitionNames())
			.filter((name) -> String.valueOf(beans.getMergedBeanDefinition(name).getFactoryBeanName())
				.startsWith(SpringDocConfiguration.class.getName()))
			.filter((name) -> beans.isSingleton(name) && !beans.containsSingleton(name))
			.toList();
	}

	@Test
	void aDocumentThatIsMadeAtTheStartIsMadeWithAllOfIt() {
		this.application.withPropertyValues("springdoc.pre-loading-enabled=true")
			.run((context) -> assertThat(PARTS)
				.allMatch(context.getSourceApplicationContext().getBeanFactory()::containsSingleton));
	}

	@Test
	void aWrongPropertyStopsTheStart() {
		this.application.withPropertyValues("springdoc.api-docs.version=none")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("none"));
	}

}
