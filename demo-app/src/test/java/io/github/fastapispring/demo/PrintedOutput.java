package io.github.fastapispring.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Keeps all that is printed from the first test on, by the demo in this process and,
 * since {@link DemoProcess} hands it on, in others.
 */
public final class PrintedOutput implements LauncherSessionListener {

	private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		System.setOut(copied(System.out));
		System.setErr(copied(System.err));
	}

	static String text() {
		System.out.flush();
		System.err.flush();
		return PRINTED.toString(StandardCharsets.UTF_8);
	}

	private static PrintStream copied(PrintStream console) {
		return new PrintStream(new OutputStream() {

			@Override
			public void write(int value) {
				console.write(value);
				PRINTED.write(value);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) {
				console.write(bytes, offset, length);
				PRINTED.write(bytes, offset, length);
			}

			@Override
			public void flush() throws IOException {
				console.flush();
			}

		}, true, StandardCharsets.UTF_8);
	}

}
