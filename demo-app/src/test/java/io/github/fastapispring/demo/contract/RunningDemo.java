package io.github.fastapispring.demo.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.fastapispring.demo.DemoApplication;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * Runs the demo for a test, on a free port of this machine and with an embedded database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = DemoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "demo.database=contract",
				"demo.admin.key=" + RunningDemo.ADMIN_KEY })
@interface RunningDemo {

	String ADMIN_KEY = "key-of-the-contract-tests";

}
