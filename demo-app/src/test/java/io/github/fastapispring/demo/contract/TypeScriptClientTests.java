package io.github.fastapispring.demo.contract;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A client in TypeScript compiles against types that are made from the document, and uses
 * the demo through them.
 */
@RunningDemo
@Tag("node")
class TypeScriptClientTests {

	@BeforeAll
	static void compile() throws IOException, InterruptedException {
		NodeTools.install();
		NodeTools.run("openapi-typescript", DemoModule.DOCUMENT.toString(), "--output", "build/api.d.ts");
		NodeTools.run("tsc");
	}

	@Test
	void everyOperationAnswersAsItsTypesSay(@LocalServerPort int port) throws IOException, InterruptedException {
		NodeTools.node("build/client.js", "http://127.0.0.1:" + port, RunningDemo.ADMIN_KEY);
	}

}
