package io.github.fastapispring.autoconfigure;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The document of an application that does not run.
 */
class OpenApiExportTests {

	private static final List<String> STARTED = new ArrayList<>();

	@BeforeEach
	void forgetWhatWasStarted() {
		STARTED.clear();
	}

	@Test
	void writesTheDocumentToAFile(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("new/openapi.json");
		OpenApiExport
			.main(new String[] { Application.class.getName(), file.toString(), "--fastapi.openapi.title=Here" });
		assertThat(file).content(StandardCharsets.UTF_8)
			.startsWith("{\n")
			.contains("\"title\" : \"Here\"", "\"/here\"")
			.endsWith("}\n");
	}

	@Test
	void writesTheSameEachTime() throws Exception {
		assertThat(OpenApiExport.document(Application.class)).isEqualTo(OpenApiExport.document(Application.class));
	}

	@Test
	void opensNoPort() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String[] arguments = { "--server.address=127.0.0.1", "--server.port=" + taken.getLocalPort() };
			assertThatThrownBy(() -> Application.main(arguments)).hasCauseInstanceOf(PortInUseException.class);
			assertThat(OpenApiExport.document(Application.class, arguments)).asString().contains("\"/here\"");
		}
	}

	@Test
	void startsNothingAndCallsNoRunner() throws Exception {
		OpenApiExport.document(Application.class);
		assertThat(STARTED).isEmpty();
	}

	@Test
	void winsOverWhatTheApplicationSays() throws Exception {
		OpenApiExport.document(Application.class, "--spring.main.lazy-initialization=false");
		assertThat(STARTED).isEmpty();
	}

	@Test
	void saysWhatItNeeds() {
		assertThatIllegalArgumentException().isThrownBy(() -> OpenApiExport.main(new String[] { "Application" }))
			.withMessageStartingWith("Usage: OpenApiExport <application class> <file>");
	}

	@Test
	void refusesAMainThatRunsNothing() {
		assertThatIllegalStateException().isThrownBy(() -> OpenApiExport.document(Idle.class))
			.withMessageEndingWith("has run no Spring application");
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Router.class)
	static class Application {

		static void main(String[] args) {
			SpringApplication.run(Application.class, args).close();
		}

		@Bean
		ApplicationRunner runner() {
			return (arguments) -> STARTED.add("runner");
		}

		@Bean
		Server server() {
			return new Server();
		}

		@Bean
		String eager() {
			STARTED.add("eager");
			return "eager";
		}

	}

	@ApiRouter
	static class Router {

		@Get("/here")
		String here() {
			return "here";
		}

	}

	static class Idle {

		static void main(String[] args) {
		}

	}

	static class Server implements SmartLifecycle {

		@Override
		public void start() {
			STARTED.add("server");
		}

		@Override
		public void stop() {
		}

		@Override
		public boolean isRunning() {
			return false;
		}

	}

}
