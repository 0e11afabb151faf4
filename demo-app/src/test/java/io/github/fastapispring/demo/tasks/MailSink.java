package io.github.fastapispring.demo.tasks;

import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail server on this machine that keeps what it is sent.
 */
final class MailSink implements AutoCloseable {

	private final GreenMail server = new GreenMail(
			new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).setVerbose(false));

	MailSink() {
		this.server.start();
	}

	int port() {
		return this.server.getSmtp().getPort();
	}

	int size() {
		return this.server.getReceivedMessages().length;
	}

	List<MimeMessage> mails() {
		return Arrays.asList(this.server.getReceivedMessages());
	}

	/**
	 * What the demo gives as the ids of its mails: the keys of its tasks.
	 */
	List<String> keys() {
		return mails().stream().map(MailSink::key).toList();
	}

	private static String key(MimeMessage mail) {
		try {
			return mail.getMessageID().replaceAll("<(.*)@demo>", "$1");
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void clear() {
		try {
			this.server.purgeEmailFromAllMailboxes();
		}
		catch (FolderException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
