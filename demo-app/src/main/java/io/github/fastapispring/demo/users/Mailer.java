package io.github.fastapispring.demo.users;

import io.github.fastapispring.TaskExecution;
import io.github.fastapispring.TaskHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends mails by the server that {@code spring.mail.host} names. Without one it writes
 * into the log what it would send.
 */
@Component
class Mailer {

	private static final Logger logger = LoggerFactory.getLogger(Mailer.class);

	private final ObjectProvider<JavaMailSender> server;

	Mailer(ObjectProvider<JavaMailSender> server) {
		this.server = server;
	}

	/** Whoever receives a mail twice can tell by its id. */
	@TaskHandler(value = "welcome-mail", executor = "mail")
	void welcome(WelcomeMail mail, TaskExecution execution) throws MessagingException {
		JavaMailSender sender = this.server.getIfAvailable();
		if (sender == null) {
			logger.info("No mail server; this would welcome {}", mail.email());
			return;
		}
		MimeMessage message = sender.createMimeMessage();
		message.setHeader("Message-ID", "<" + execution.key() + "@demo>");
		message.setFrom("demo@example.com");
		message.setRecipients(MimeMessage.RecipientType.TO, mail.email());
		message.setSubject("Welcome, " + mail.name());
		message.setText("Your user has the number " + mail.userId() + ".");
		sender.send(message);
	}

}
