package io.github.fastapispring.demo;

import java.io.IOException;
import java.net.URI;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the documentation as somebody sees and uses them in a browser.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "demo.database=docs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
class DocsBrowserTests {

	private static final String LIST = ".opblock-get:has([data-path='/users'])";

	private static final String READ = ".opblock-get:has([data-path='/users/{userId}'])";

	private static final String CREATE = ".opblock-post:has([data-path='/users'])";

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeAll
	void startTheBrowser() {
		this.browser = Browser.start();
	}

	@AfterAll
	void closeTheBrowser() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@AfterEach
	void noRequestHasLeftTheMachine() {
		assertThat(this.browser.requests()).isNotEmpty()
			.allSatisfy((url) -> assertThat(URI.create(url)).hasHost("localhost").hasPort(this.port));
	}

	@Test
	void anOperationIsTriedOutInSwaggerUi() throws IOException {
		open("/docs");
		tryOut(READ);
		this.browser.find(READ + " [data-param-name='userId'] input").sendKeys("1");
		this.browser.click(READ + " .execute");
		awaitAnswer(READ, "200", "Ada Lovelace");
		this.browser.screenshot("docs.png");
	}

	@Test
	void aProtectedOperationIsTriedOutAfterALogin() throws IOException {
		open("/docs");
		tryOut(LIST);
		this.browser.click(LIST + " .execute");
		awaitAnswer(LIST, "401", "Not authenticated");
		this.browser.click(".auth-wrapper .authorize");
		this.browser.find("#oauth_username").sendKeys(Login.ADA.username());
		this.browser.find("#oauth_password").sendKeys(Login.PASSWORD);
		this.browser.click(".modal-ux .scopes a");
		this.browser.click(".auth-container:has(#oauth_username) .auth.authorize");
		this.browser.awaitText(".modal-ux", "Logout");
		this.browser.screenshot("login.png");
		this.browser.click(".modal-ux .btn-done");
		this.browser.click(LIST + " .execute");
		awaitAnswer(LIST, "200", "Ada Lovelace");
		this.browser.screenshot("protected.png", LIST + " .live-responses-table");
	}

	private void awaitAnswer(String operation, String status, String text) {
		this.browser.awaitText(operation + " .live-responses-table tbody .response-col_status", status);
		this.browser.awaitText(operation + " .live-responses-table tbody .response-col_description", text);
	}

	@Test
	void whatIsWrongWithARequestIsShownInSwaggerUi() {
		open("/docs");
		tryOut(CREATE);
		WebElement body = this.browser.find(CREATE + " .body-param__text");
		body.sendKeys(Keys.chord(Keys.CONTROL, "a"), "{\"name\": \"\", \"email\": \"ada\", \"password\": \"short\"}");
		this.browser.click(CREATE + " .execute");
		awaitAnswer(CREATE, "422", "String should have at least 8 characters");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			authorizationCode | ?code=c&state=s                     | done c
			authorizationCode | ?code=c&state=forged                | warning, done c
			authorizationCode | ?error=access_denied&state=s        | error
			accessCode        | ?state=s                            | error
			implicit          | #access_token=t&state=s             | done t true
			implicit          | #access_token=t&state=forged        | done t false
			""")
	void theAnswerOfAnAuthorizationServerIsHandedOver(String flow, String answer, String calls) {
		open("/docs/oauth2-redirect");
		this.browser.execute("""
				window.calls = []
				window.swaggerUIRedirectOauth2 = {
				auth: { name: 'shop', schema: new Map([['flow', '%s']]) },
				state: 's',
				redirectUrl: '/docs/oauth2-redirect',
				callback: ({ auth, token, isValid }) =>
				calls.push('done ' + (token ? token.access_token + ' ' + isValid : auth.code)),
				errCb: ({ level }) => calls.push(level),
				}
				window.popup = window.open('/docs/oauth2-redirect%s')
				""".formatted(flow, answer));
		assertThat(this.browser.awaitResult("return popup.closed && calls.join(', ')")).isEqualTo(calls);
	}

	@Test
	void operationsAreReadInRedoc() throws IOException {
		open("/redoc");
		this.browser.awaitText(".api-content h1", "demo");
		assertThat(this.browser.find("[data-section-id^='tag/users/']").getText()).contains("/users");
		this.browser.click(".menu-content [data-item-id='tag/users'] label");
		this.browser.awaitText(".menu-content [data-item-id='tag/users'] ul", "POST");
		this.browser.screenshot("redoc.png");
	}

	@Test
	void theGraphOfDependenciesIsReachedFromSwaggerUi() throws IOException {
		open("/docs");
		this.browser.click("a.graph");
		this.browser.awaitText("svg", "GET /users");
		assertThat(this.browser.find("svg").getText()).contains("userRouter: UserRouter", "userService: UserService");
		this.browser.screenshot("graph.png", "body");
	}

	private void open(String path) {
		this.browser.open("http://localhost:" + this.port + path);
	}

	private void tryOut(String operation) {
		this.browser.click(operation + " .opblock-summary-control");
		this.browser.click(operation + " .try-out__btn");
	}

}
