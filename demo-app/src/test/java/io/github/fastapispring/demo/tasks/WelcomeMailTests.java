package io.github.fastapispring.demo.tasks;

import java.time.Duration;
import java.util.List;

import io.github.fastapispring.demo.DemoApplication;
import io.github.fastapispring.demo.Login;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever signs up is welcomed by mail and written into the audit log.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "demo.database=mails", "spring.mail.host=localhost" })
@AutoConfigureWebTestClient(timeout = "60s")
@ExtendWith(OutputCaptureExtension.class)
class WelcomeMailTests {

	private static final MailSink MAILS = new MailSink();

	@Autowired
	private WebTestClient client;

	@Autowired
	private DatabaseClient database;

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.port", MAILS::port);
	}

	@AfterAll
	static void stopMailServer() {
		MAILS.close();
	}

	@BeforeEach
	void clear() {
		this.database.sql("delete from users where email like '%.example.org'").then().block(Duration.ofSeconds(60));
		MAILS.clear();
	}

	@Test
	void aUserWhoSignsUpIsWelcomedAndWrittenDown(CapturedOutput output) throws MessagingException {
		post("/users", "{\"name\": \"Grace\", \"email\": \"grace@navy.example.org\", \"password\": \"correct horse\"}")
			.isCreated()
			.expectBody();
		MimeMessage mail = awaitMails(1).get(0);
		assertThat(mail.getSubject()).isEqualTo("Welcome, Grace");
		assertThat(mail.getAllRecipients()[0]).hasToString("grace@navy.example.org");
		Awaitility.await().until(() -> output.getOut().matches("(?s).*audit +: User \\d+ was created.*"));
	}

	@Test
	void aUserWhoIsRefusedGetsNoMail() {
		String ada = "{\"name\": \"Ada\", \"email\": \"ada@example.com\", \"password\": \"correct horse\"}";
		post("/users", ada).isEqualTo(409).expectBody();
		this.client = Login.ADA.with(this.client);
		post("/users/2/welcome-mail", "").isAccepted().expectBody();
		assertThat(recipients(awaitMails(1))).containsExactly("alan@example.com");
		awaitNoTask();
		assertThat(MAILS.size()).isOne();
	}

	private StatusAssertions post(String path, String body) {
		return this.client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(body)
			.exchange()
			.expectStatus();
	}

	private static List<MimeMessage> awaitMails(int count) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> MAILS.size() == count);
		return MAILS.mails();
	}

	private static List<String> recipients(List<MimeMessage> mails) {
		return mails.stream().map(WelcomeMailTests::recipient).toList();
	}

	private static String recipient(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void awaitNoTask() {
		Awaitility.await().until(() -> tasks() == 0);
	}

	private long tasks() {
		return this.database.sql("select count(*) from fastapi_tasks")
			.mapValue(Long.class)
			.one()
			.blockOptional(Duration.ofSeconds(60))
			.orElseThrow();
	}

}
