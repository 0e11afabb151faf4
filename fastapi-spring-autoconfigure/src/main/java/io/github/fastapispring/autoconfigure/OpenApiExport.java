package io.github.fastapispring.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.springframework.boot.SpringApplication;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.ThrowingSupplier;

/**
 * Writes the OpenAPI document of an application to a file without running the
 * application, for a build that checks the document or generates clients from it.
 * <p>
 * The application's {@code main} is called up to the point where its beans are known. No
 * port is opened, nothing starts by itself, no script initializes a database, no runner
 * is called; a bean is made only if the document needs it: <pre class="code">
 * java -cp … io.github.fastapispring.autoconfigure.OpenApiExport com.example.Application target/openapi.json
 * </pre> What follows on the command line is passed to the application, for example
 * {@code --spring.profiles.active=build}.
 */
public final class OpenApiExport {

	private OpenApiExport() {
	}

	/**
	 * Writes a document to a file.
	 * @param args the class with the {@code main} of the application, the file, arguments
	 * of the application
	 */
	public static void main(String[] args) throws Exception {
		if (args.length < 2) {
			throw new IllegalArgumentException(
					"Usage: OpenApiExport <application class> <file> [argument of the application …]");
		}
		// Its restart would leave this thread, and with it the hook of the run.
		System.setProperty("spring.devtools.restart.enabled", "false");
		byte[] document = document(ClassUtils.forName(args[0], null), Arrays.copyOfRange(args, 2, args.length));
		write(document, Path.of(args[1]).toAbsolutePath());
	}

	/**
	 * Makes a document.
	 * @param application the class with the {@code main} of the application
	 * @param arguments arguments of the application
	 * @return the document as JSON, indented
	 */
	public static byte[] document(Class<?> application, String... arguments) throws Exception {
		OpenApiExportRun run = new OpenApiExportRun();
		return SpringApplication.withHook(run, (ThrowingSupplier<byte[]>) () -> run.document(application, arguments));
	}

	private static void write(byte[] document, Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.write(file, document);
		Files.writeString(file, "\n", StandardOpenOption.APPEND);
	}

}
