package io.github.fastapispring.dependency;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.validation.annotation.Validated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Settings are a dependency of handlers and providers; wrong ones stop the start with
 * Spring Boot's message, and never come from a request.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "app.title=Shop")
@AutoConfigureWebTestClient(timeout = "60s")
@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

	@Autowired
	private WebTestClient client;

	@ParameterizedTest
	@CsvSource({ "/handler, Shop 20", "/reactive, Shop 20", "/provider, Shop of 20", "/constructor, Shop by 20" })
	void settingsAreADependency(String path, String answer) {
		this.client.get()
			.uri(path + "?title=Other&pageSize=1")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo('"' + answer + '"');
	}

	@ParameterizedTest
	@CsvSource({ "Shop, 0, app.pageSize, must be greater than or equal to 1", "'', 20, app.title, must not be blank" })
	void wrongSettingsStopTheStart(String title, int pageSize, String property, String reason, CapturedOutput output) {
		SpringApplicationBuilder builder = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.REACTIVE)
			.properties("server.port=0", "app.title=" + title, "app.page-size=" + pageSize);
		assertThatThrownBy(builder::run).hasMessageContaining("AppSettings");
		assertThat(output.getAll()).containsSubsequence("APPLICATION FAILED TO START", "Binding to target",
				"AppSettings failed:", "Property: " + property, "Reason: " + reason, "Action:");
	}

	/**
	 * What is configured.
	 *
	 * @param title the title
	 * @param pageSize the size of a page
	 */
	@Validated
	@ConfigurationProperties("app")
	record AppSettings(@NotBlank String title, @Min(1) @DefaultValue("20") int pageSize) {

	}

	record Banner(String text) {

	}

	record Heading(@Depends AppSettings settings) {

	}

	@Component
	static class Dependencies {

		@Provides
		Banner banner(@Depends AppSettings settings) {
			return new Banner(settings.title() + " of " + settings.pageSize());
		}

	}

	@ApiRouter
	static class Router {

		@Get("/handler")
		String handler(@Depends AppSettings settings) {
			return settings.title() + " " + settings.pageSize();
		}

		@Get("/reactive")
		Mono<String> reactive(@Depends AppSettings settings) {
			return Mono.just(settings.title() + " " + settings.pageSize());
		}

		@Get("/provider")
		String provider(@Depends Banner banner) {
			return banner.text();
		}

		@Get("/constructor")
		String constructor(@Depends Heading heading) {
			return heading.settings().title() + " by " + heading.settings().pageSize();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(AppSettings.class)
	@Import({ Router.class, Dependencies.class })
	static class Application {

	}

}
