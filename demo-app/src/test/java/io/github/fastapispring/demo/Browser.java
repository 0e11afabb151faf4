package io.github.fastapispring.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium that records what it asks the network for.
 */
final class Browser implements AutoCloseable {

	private static final Path SCREENSHOTS = Readme.PROJECT.resolve("demo-app/target/screenshots");

	private final ChromeDriver driver;

	private final WebDriverWait await;

	private Browser(ChromeDriver driver) {
		this.driver = driver;
		this.await = new WebDriverWait(driver, Duration.ofSeconds(60));
	}

	static Browser start() {
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.PERFORMANCE, Level.ALL);
		ChromeOptions options = new ChromeOptions();
		options.setBinary(installed("chromium", "chromium-browser", "google-chrome").toFile());
		options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--hide-scrollbars",
				"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");
		options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(installed("chromedriver").toFile())
			.build();
		ChromeDriver driver = new ChromeDriver(service, options);
		driver.manage().window().setSize(new Dimension(1280, 1480));
		return new Browser(driver);
	}

	private static Path installed(String... names) {
		List<String> directories = List.of(System.getenv("PATH").split(File.pathSeparator));
		return Stream.of(names)
			.flatMap((name) -> directories.stream().map((directory) -> Path.of(directory, name)))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseGet(() -> Assertions.fail("This test needs " + names[0]
					+ " on the PATH. On Debian: apt-get install chromium chromium-driver"));
	}

	void open(String url) {
		this.driver.get(url);
	}

	WebElement find(String css) {
		return this.await.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
	}

	void click(String css) {
		this.await.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css))).click();
	}

	void awaitText(String css, String text) {
		this.await.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
	}

	Object awaitResult(String script) {
		return this.await.until(ExpectedConditions.jsReturnsValue(script));
	}

	void execute(String script) {
		this.driver.executeScript(script);
	}

	/**
	 * The addresses that were asked for since the last call.
	 * @return the addresses, without those of data that is in the page
	 */
	List<String> requests() {
		return this.driver.manage()
			.logs()
			.get(LogType.PERFORMANCE)
			.getAll()
			.stream()
			.map(LogEntry::getMessage)
			.map((message) -> JsonMapper.shared().readTree(message).path("message"))
			.filter((message) -> message.path("method").asString().equals("Network.requestWillBeSent"))
			.map((message) -> message.path("params").path("request").path("url"))
			.map(JsonNode::asString)
			.filter((url) -> !url.startsWith("data:") && !url.startsWith("blob:"))
			.toList();
	}

	void screenshot(String name) throws IOException {
		Files.createDirectories(SCREENSHOTS);
		Files.write(SCREENSHOTS.resolve(name), this.driver.getScreenshotAs(OutputType.BYTES));
	}

	void screenshot(String name, String css) throws IOException {
		Files.createDirectories(SCREENSHOTS);
		Files.write(SCREENSHOTS.resolve(name), find(css).getScreenshotAs(OutputType.BYTES));
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
