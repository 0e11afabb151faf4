package io.github.fastapispring.demo.users;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.fastapispring.demo.DemoApplication;
import io.github.fastapispring.demo.Login;
import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.connection.init.ResourceDatabasePopulator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Creates, reads, lists, changes and deletes users over the network, on whichever
 * database a subclass names.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UserRouterTests {

	private static final String ADA = """
			{"id": 1, "name": "Ada Lovelace", "email": "ada@example.com", "nickname": "ada",
			"created_at": "2026-01-02T03:04:05Z"}""";

	private static final String ALAN = """
			{"id": 2, "name": "Alan Turing", "email": "alan@example.com", "nickname": null,
			"created_at": "2026-01-03T03:04:05Z"}""";

	@Autowired
	private WebTestClient client;

	@Autowired
	private DatabaseClient database;

	@BeforeAll
	void logIn(@Autowired ConnectionFactory connections) {
		restoreTheSeed(connections);
		this.client = Login.ADA.with(this.client);
	}

	@BeforeEach
	void restoreTheSeed(@Autowired ConnectionFactory connections) {
		byte[] clear = "delete from users; alter table users alter column id restart with 1"
			.getBytes(StandardCharsets.UTF_8);
		new ResourceDatabasePopulator(new ByteArrayResource(clear), new ClassPathResource("data.sql"))
			.populate(connections)
			.block();
	}

	@Test
	void listsAllUsersInTheOrderOfTheirKeys() {
		expect(get("/users"), 200, "[" + ADA + "," + ALAN + "]");
	}

	@Test
	void listsAPart() {
		create("Grace Hopper", "grace@example.com");
		expect(get("/users?skip=1&limit=1"), 200, "[" + ALAN + "]");
		get("/users?skip=2").expectBody().jsonPath("$[*].name").isEqualTo("Grace Hopper");
		expect(get("/users?skip=3"), 200, "[]");
	}

	@Test
	void refusesBothWrongEndsOfAPartAtOnce() {
		expect(get("/users?skip=-1&limit=101"), 422, """
				{"detail": [
				{"type": "greater_than_equal", "loc": ["query", "skip"],
				"msg": "Input should be greater than or equal to 0", "input": "-1", "ctx": {"ge": 0}},
				{"type": "less_than_equal", "loc": ["query", "limit"],
				"msg": "Input should be less than or equal to 100", "input": "101", "ctx": {"le": 100}}]}""");
	}

	@Test
	void readsAUser() {
		expect(get("/users/1"), 200, ADA);
	}

	@Test
	void doesNotFindAMissingUser() {
		expect(get("/users/99"), 404, "{\"detail\": \"User not found\"}");
	}

	@Test
	void refusesAPasswordThatHasMoreBytesThanItsHashTakes() {
		post("{\"name\": \"Grace\", \"email\": \"grace@example.com\", \"password\": \"" + "\u00e9".repeat(37) + "\"}")
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.detail[0].msg")
			.isEqualTo("Value error, password may have 72 bytes at most");
		post("{\"name\": \"Grace\", \"email\": \"grace@example.com\", \"password\": \"" + "\u00e9".repeat(36) + "\"}")
			.expectStatus()
			.isEqualTo(201);
	}

	@Test
	void refusesAKeyThatIsNoNumber() {
		expect(get("/users/ada"), 422, """
				{"detail": [{"type": "int_parsing", "loc": ["path", "userId"],
				"msg": "Input should be a valid integer, unable to parse string as an integer", "input": "ada"}]}""");
	}

	@Test
	void createsAUserThatCanBeRead() {
		post("""
				{"name": "Grace Hopper", "email": "grace@example.com", "password": "correct horse"}""").expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.id")
			.isEqualTo(3)
			.jsonPath("$.created_at")
			.isNotEmpty()
			.jsonPath("$.length()")
			.isEqualTo(5);
		get("/users/3").expectStatus()
			.isOk()
			.expectBody()
			.json("{\"name\": \"Grace Hopper\", \"email\": \"grace@example.com\", \"nickname\": null}");
	}

	@Test
	void keepsAHashOfThePassword() {
		create("Grace Hopper", "grace@example.com");
		String hash = this.database.sql("select password_hash from users where id = 3")
			.mapValue(String.class)
			.one()
			.block();
		assertThat(new BCryptPasswordEncoder().matches("correct horse", hash)).isTrue();
	}

	@Test
	void refusesAWrongUserWithEveryErrorAndWithoutThePassword() {
		expect(post("""
				{"name": "", "email": "grace", "nickname": 5, "password": "horse"}"""), 422, """
				{"detail": [
				{"type": "string_too_short", "loc": ["body", "name"],
				"msg": "String should have at least 1 character", "input": "", "ctx": {"min_length": 1}},
				{"type": "value_error", "loc": ["body", "email"],
				"msg": "value is not a valid email address: An email address must have an @-sign.",
				"input": "grace", "ctx": {"reason": "An email address must have an @-sign."}},
				{"type": "string_type", "loc": ["body", "nickname"],
				"msg": "Input should be a valid string", "input": 5},
				{"type": "string_too_short", "loc": ["body", "password"],
				"msg": "String should have at least 8 characters", "ctx": {"min_length": 8}}]}""");
		expect(get("/users"), 200, "[" + ADA + "," + ALAN + "]");
	}

	@Test
	void refusesASecondUserOfTheSameAddress() {
		expect(post("""
				{"name": "Another Ada", "email": "ada@example.com", "password": "correct horse"}"""), 409,
				"{\"detail\": \"Email is already registered\"}");
	}

	@Test
	void createsOneOfTwoUsersOfTheSameAddressThatComeTogether() {
		List<HttpStatus> statuses = Flux.range(0, 2)
			.flatMap((index) -> Mono.fromCallable(() -> create("Twin " + index, "twin@example.com"))
				.subscribeOn(Schedulers.boundedElastic()))
			.collectList()
			.block();
		assertThat(statuses).containsExactlyInAnyOrder(HttpStatus.CREATED, HttpStatus.CONFLICT);
	}

	@Test
	void changesOnlyWhatIsSent() {
		expect(patch("/users/1", "{\"name\": \"Augusta Ada King\"}"), 200,
				ADA.replace("Ada Lovelace", "Augusta Ada King"));
		expect(get("/users/1"), 200, ADA.replace("Ada Lovelace", "Augusta Ada King"));
	}

	@Test
	void changesAFieldToNullWhereNullIsSent() {
		expect(patch("/users/1", "{\"nickname\": null}"), 200, ADA.replace("\"ada\"", "null"));
		expect(get("/users/1"), 200, ADA.replace("\"ada\"", "null"));
	}

	@Test
	void changesNothingWhereNothingIsSent() {
		expect(patch("/users/1", "{}"), 200, ADA);
	}

	@Test
	void refusesNullForAFieldThatHasAlwaysAValue() {
		expect(patch("/users/1", "{\"name\": null, \"email\": \"ada\"}"), 422, """
				{"detail": [
				{"type": "string_type", "loc": ["body", "name"],
				"msg": "Input should be a valid string", "input": null},
				{"type": "value_error", "loc": ["body", "email"],
				"msg": "value is not a valid email address: An email address must have an @-sign.",
				"input": "ada", "ctx": {"reason": "An email address must have an @-sign."}}]}""");
		expect(get("/users/1"), 200, ADA);
	}

	@Test
	void refusesTheAddressOfAnotherUser() {
		expect(patch("/users/1", "{\"email\": \"alan@example.com\"}"), 409,
				"{\"detail\": \"Email is already registered\"}");
	}

	@Test
	void doesNotFindAMissingUserToChange() {
		expect(patch("/users/99", "{\"name\": \"Nobody\"}"), 404, "{\"detail\": \"User not found\"}");
	}

	@Test
	void deletesAUser() {
		this.client.delete().uri("/users/2").exchange().expectStatus().isNoContent().expectBody().isEmpty();
		expect(get("/users/2"), 404, "{\"detail\": \"User not found\"}");
		expect(get("/users"), 200, "[" + ADA + "]");
	}

	@Test
	void knowsWhoAsks() {
		expect(get("/users/me"), 200, ADA);
	}

	@Test
	void refusesATokenWhoseUserIsGone() {
		this.client.delete().uri("/users/1").exchange().expectStatus().isNoContent().expectBody().isEmpty();
		expect(get("/users/me"), 401, "{\"detail\": \"Could not validate credentials\"}");
		expect(get("/users"), 401, "{\"detail\": \"Could not validate credentials\"}");
	}

	@Test
	void doesNotFindAMissingUserToDelete() {
		expect(this.client.delete().uri("/users/99").exchange(), 404, "{\"detail\": \"User not found\"}");
	}

	private HttpStatus create(String name, String email) {
		return HttpStatus
			.valueOf(post("{\"name\": \"" + name + "\", \"email\": \"" + email + "\", \"password\": \"correct horse\"}")
				.expectBody()
				.returnResult()
				.getStatus()
				.value());
	}

	private ResponseSpec get(String uri) {
		return this.client.get().uri(uri).exchange();
	}

	private ResponseSpec post(String json) {
		return this.client.post().uri("/users").contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
	}

	private ResponseSpec patch(String uri, String json) {
		return this.client.patch().uri(uri).contentType(MediaType.APPLICATION_JSON).bodyValue(json).exchange();
	}

	private static void expect(ResponseSpec response, int status, String json) {
		response.expectStatus().isEqualTo(status).expectBody().json(json, JsonCompareMode.STRICT);
	}

}
