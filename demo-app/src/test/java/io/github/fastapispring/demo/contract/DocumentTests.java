package io.github.fastapispring.demo.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.fastapispring.autoconfigure.OpenApiExport;
import io.github.fastapispring.demo.DemoApplication;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document in the repository is that of the build and that of the running demo.
 */
@RunningDemo
class DocumentTests {

	@Test
	void theDocumentInTheRepositoryIsThatOfTheBuild() {
		Path built = DemoModule.directory().resolve("target/openapi.json");
		assertThat(built).as("""
				The OpenAPI document of the demo has changed. If that is wanted, keep it by
				  mvn -pl demo-app -am process-classes
				  cp demo-app/target/openapi.json demo-app/openapi.json
				What has changed""").hasSameTextualContentAs(DemoModule.DOCUMENT);
	}

	@Test
	void theRunningDemoServesTheDocument(@LocalServerPort int port) throws IOException {
		WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + port)
			.build()
			.get()
			.uri("/openapi.json")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.json(document(), JsonCompareMode.STRICT);
	}

	@Test
	void theBuildOpensNoPortAndNoConnectionToTheDatabase() throws Exception {
		InetAddress loopback = InetAddress.getLoopbackAddress();
		try (ServerSocket taken = new ServerSocket(0, 1, loopback);
				ServerSocket takenToo = new ServerSocket(0, 1, loopback);
				ServerSocketChannel database = ServerSocketChannel.open()) {
			database.bind(new InetSocketAddress(loopback, 0));
			database.configureBlocking(false);
			String address = "//127.0.0.1:" + database.socket().getLocalPort() + "/demo";
			byte[] document = OpenApiExport.document(DemoApplication.class, "--server.address=127.0.0.1",
					"--server.port=" + taken.getLocalPort(), "--management.server.address=127.0.0.1",
					"--management.server.port=" + takenToo.getLocalPort(),
					"--spring.r2dbc.url=r2dbc:postgresql:" + address,
					"--fastapi.tasks.db-scheduler.url=jdbc:postgresql:" + address);
			assertThat(document).asString(StandardCharsets.UTF_8).isEqualToNormalizingNewlines(document());
			assertThat(database.accept()).as("a connection to the database").isNull();
		}
	}

	private static String document() throws IOException {
		return Files.readString(DemoModule.DOCUMENT).stripTrailing();
	}

}
