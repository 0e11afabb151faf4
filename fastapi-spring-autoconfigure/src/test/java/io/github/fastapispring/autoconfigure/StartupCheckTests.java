package io.github.fastapispring.autoconfigure;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.tools.ToolProvider;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Default;
import io.github.fastapispring.Delete;
import io.github.fastapispring.Get;
import io.github.fastapispring.Head;
import io.github.fastapispring.Header;
import io.github.fastapispring.Partial;
import io.github.fastapispring.Post;
import io.github.fastapispring.Put;
import io.github.fastapispring.Query;

import static io.github.fastapispring.autoconfigure.StartupFailures.APPLICATION;
import static io.github.fastapispring.autoconfigure.StartupFailures.assertReported;
import static io.github.fastapispring.autoconfigure.StartupFailures.failure;
import static io.github.fastapispring.autoconfigure.StartupFailures.failureOf;
import static io.github.fastapispring.autoconfigure.StartupFailures.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Each kind of wrong declaration stops the application with a description that names
 * class, method, file and line, and with an action.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartupCheckTests {

	@Test
	void pathVariableWithoutParameter() {
		FailureAnalysis failure = failureOf(MisspeltVariable.class);
		assertThat(failure.getDescription()).isEqualToNormalizingNewlines("""
				A path operation is wrongly declared:

				1. %s
				   The path variable {userId} has no parameter.""".formatted(place(MisspeltVariable.class, "user")));
		assertThat(failure.getAction()).isEqualTo("1. Add a parameter of this name, or correct the name in the path.");
	}

	@Test
	void pathParameterThatTheTemplateLacks() {
		assertReported(failureOf(UnknownPathParameter.class), place(UnknownPathParameter.class, "user"),
				"Parameter id is read from the path, but the path has no variable of that name: [user_id].",
				"Add {id} to the path, or read it from elsewhere.");
	}

	@Test
	void springsPathVariableThatTheTemplateLacks() {
		assertReported(failureOf(UnknownPathVariable.class), place(UnknownPathVariable.class, "user"),
				"Parameter id is read from the path, but the path has no variable of that name: [].",
				"Add {number} to the path, or read it from elsewhere.");
	}

	@Test
	void twoRoutesOfARouterThatMatchTheSameRequests() {
		assertSameRequests(SameRequests.class, "byId", "byName");
	}

	@Test
	void twoRoutesWithTheSamePath() {
		assertSameRequests(SamePath.class, "first", "second");
	}

	@Test
	void twoRoutesWithTheSameRegularExpressionUnderOtherNames() {
		assertSameRequests(SameExpression.class, "byId", "byNumber");
	}

	@Test
	void routesOfTwoRoutersThatMatchTheSameRequests() {
		FailureAnalysis failure = failureOf(OneRouter.class, OtherRouter.class);
		assertReported(failure, place(OtherRouter.class, "read"),
				"It answers the same requests as " + place(OneRouter.class, "show"),
				"Give one of them another path or method");
	}

	@Test
	void routesThatARequestTellsApartAreNoFault() {
		APPLICATION.withUserConfiguration(DistinctRoutes.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void defaultOfAParameterThatDoesNotParse() {
		assertReported(failureOf(WrongDefault.class), place(WrongDefault.class, "list"),
				"The default [many] of parameter size is no int: Input should be a valid integer, "
						+ "unable to parse string as an integer.",
				"Write a default that parses.");
	}

	@Test
	void defaultOfSpringsRequestParamThatDoesNotParse() {
		assertReported(failureOf(WrongSpringDefault.class), place(WrongSpringDefault.class, "list"),
				"The default [many] of parameter size is no int", "Write a default that parses.");
	}

	@Test
	void defaultOfACollectionWhoseElementDoesNotParse() {
		assertReported(failureOf(WrongElementDefault.class), place(WrongElementDefault.class, "list"),
				"The default [1, x] of parameter ids is no List", "Write a default that parses.");
	}

	@Test
	void severalDefaultsOfAScalar() {
		assertReported(failureOf(SeveralDefaults.class), place(SeveralDefaults.class, "list"),
				"The default [1, 2] of parameter size is no int: has 2 texts, but only a collection takes several.",
				"Write a default that parses.");
	}

	@Test
	void defaultOfAParameterThatBreaksItsConstraint() {
		assertReported(failureOf(ForbiddenDefault.class), place(ForbiddenDefault.class, "list"),
				"The default [0] of parameter size is refused: Input should be greater than or equal to 1.",
				"Write a default that its constraints allow.");
	}

	@Test
	void defaultOfAComponentOfAParameterModelThatDoesNotParse() {
		assertReported(failureOf(WrongComponentDefault.class), place(WrongComponentDefault.class, "list"),
				"The default [many] of limit in Page is refused: Input should be a valid integer",
				"Write a default that parses and that its constraints allow.");
	}

	@Test
	void defaultOfAComponentThatBreaksItsConstraint() {
		assertReported(failureOf(ForbiddenComponentDefault.class), place(ForbiddenComponentDefault.class, "list"),
				"The default [500] of limit in SmallPage is refused: " + "Input should be less than or equal to 100.",
				"Write a default that parses and that its constraints allow.");
	}

	@Test
	void defaultsOfModelsInsideABodyAreRead() {
		FailureAnalysis failure = failureOf(WrongNestedDefaults.class);
		String wrong = "is refused: Input should be a valid integer";
		assertThat(failure.getDescription()).contains(place(WrongNestedDefaults.class, "create"),
				"The default [a] of count in InList " + wrong, "The default [b] of count in InMap " + wrong,
				"The default [c] of count in InOptional " + wrong, "The default [d] of count in InPartial " + wrong,
				"The default [e] of count in Cat " + wrong, "The default [f] of count in Circle " + wrong);
		assertThat(failure.getDescription()).startsWith("6 declarations of path operations are wrong:");
	}

	@Test
	void eachModelIsReportedOnceHoweverOftenItIsUsed() {
		FailureAnalysis failure = failureOf(WrongComponentDefault.class, WrongComponentDefaultAgain.class);
		assertThat(failure.getDescription()).startsWith("A path operation is wrongly declared:")
			.containsOnlyOnce("The default [many] of limit");
	}

	@Test
	void parametersWithoutNames(@TempDir Path directory) throws Exception {
		try (URLClassLoader classes = compileWithoutParameterNames(directory, "Unnamed", """
				package sample;

				import io.github.fastapispring.ApiRouter;
				import io.github.fastapispring.Get;

				@ApiRouter
				public class Unnamed {

					@Get("/items")
					public String items(int size) {
						return "items";
					}

				}
				""")) {
			assertReported(failureOf(classes.loadClass("sample.Unnamed")), "Unnamed.items(int) (Unnamed.java:11)",
					"Parameter 0 has no name in the class file.", "Compile with -parameters.");
		}
	}

	@Test
	void unmarkedObjectOnGet() {
		assertReported(failureOf(ObjectOnGet.class), place(ObjectOnGet.class, "list"),
				"Parameter filter of type Filter would be read from the body, "
						+ "which a GET or HEAD request does not have.",
				"Write @Query to read its fields from the query string");
	}

	@Test
	void unmarkedObjectOnHead() {
		assertReported(failureOf(ObjectOnHead.class), place(ObjectOnHead.class, "list"),
				"Parameter filter of type Filter would be read from the body", "Write @Query");
	}

	@Test
	void objectsOnDeleteAndMarkedObjectsOnGetAreNoFault() {
		APPLICATION.withUserConfiguration(ObjectsWhereTheyMayBe.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void parameterThatNoSingleValueHolds() {
		assertReported(failureOf(MapInHeader.class), place(MapInHeader.class, "list"),
				"Parameter labels of type Map cannot be read from one header value.",
				"Use a scalar, a collection of scalars, or a record");
	}

	@Test
	void parameterOfATypeThatCannotBeRead() {
		assertReported(failureOf(PartialOfNothing.class), place(PartialOfNothing.class, "update"),
				"Parameter body cannot be read: java.lang.String is no record or bean",
				"Use a type that Jackson can read");
	}

	@Test
	void parameterThatIsAStream() {
		assertReported(failureOf(StreamedBody.class), place(StreamedBody.class, "create"),
				"Parameter body of type Flux is a stream, not a value.", "Declare a list");
	}

	@Test
	void fieldOfAResponseModelWithoutSource() {
		assertReported(failureOf(FieldWithoutSource.class), place(FieldWithoutSource.class, "user"),
				"The field fullName of the response model UserResponse has no source in User.",
				"Rename one of them, give the field a @Default, or return what has it.");
	}

	@Test
	void fieldOfANestedResponseModelWithoutSource() {
		assertReported(failureOf(NestedFieldWithoutSource.class), place(NestedFieldWithoutSource.class, "teams"),
				"The field fullName of the response model UserResponse has no source in User.", "Rename one of them");
	}

	@Test
	void includedFieldThatTheResponseModelLacks() {
		assertReported(failureOf(UnknownInclude.class), place(UnknownInclude.class, "user"),
				"include or exclude names nmae, but the response model User has no field nmae.",
				"Name one of [id, name].");
	}

	@Test
	void excludedFieldThatTheResponseModelLacks() {
		assertReported(failureOf(UnknownExclude.class), place(UnknownExclude.class, "users"),
				"include or exclude names password, but the response model User has no field password.",
				"Name one of [id, name].");
	}

	@Test
	void includedFieldThatANestedModelLacks() {
		assertReported(failureOf(UnknownNestedInclude.class), place(UnknownNestedInclude.class, "team"),
				"include or exclude names members.nmae, but the response model User has no field nmae.",
				"Name one of [id, name].");
	}

	@Test
	void fieldsOfNestedModelsAreKnown() {
		APPLICATION.withUserConfiguration(NestedInclude.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void persistentClassWithoutResponseModel() {
		assertReported(failureOf(SendsEntity.class), place(SendsEntity.class, "account"),
				"It sends the persistent class Account as it is, with every column.",
				"Say what is sent: responseModel = AccountResponse.class.");
	}

	@Test
	void persistentClassOfSpringDataInAList() {
		assertReported(failureOf(SendsRows.class), place(SendsRows.class, "rows"),
				"It sends the persistent class Row as it is, with every column.",
				"Say what is sent: responseModel = RowResponse.class.");
	}

	@Test
	void persistentClassInsideAnotherAnswer() {
		assertReported(failureOf(SendsNestedEntity.class), place(SendsNestedEntity.class, "report"),
				"It sends the persistent class Account as it is, with every column.",
				"Say what is sent: responseModel = AccountResponse.class.");
	}

	@Test
	void persistentClassBehindAWrapper() {
		assertReported(failureOf(SendsWrappedEntity.class), place(SendsWrappedEntity.class, "account"),
				"It sends the persistent class Account as it is, with every column.",
				"Say what is sent: responseModel = AccountResponse.class.");
	}

	@Test
	void persistentClassBehindAResponseModelIsNoFault() {
		APPLICATION.withUserConfiguration(HidesEntity.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void persistentClassOfARouterMayBeAWarning(CapturedOutput output) {
		APPLICATION.withUserConfiguration(SendsEntity.class)
			.withPropertyValues("fastapi.responses.router-entities=warn")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output)
			.contains(place(SendsEntity.class, "account") + ": It sends the persistent class Account as it is");
	}

	@Test
	void persistentClassOfARouterMayBeIgnored(CapturedOutput output) {
		APPLICATION.withUserConfiguration(SendsEntity.class)
			.withPropertyValues("fastapi.responses.router-entities=ignore")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain("persistent class");
	}

	@Test
	void persistentClassOfAPlainControllerIsAWarning(CapturedOutput output) {
		APPLICATION.withUserConfiguration(PlainController.class).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output)
			.contains(place(PlainController.class, "account") + ": It sends the persistent class Account as it is");
	}

	@Test
	void persistentClassOfAPlainControllerMayStopTheApplication() {
		APPLICATION.withUserConfiguration(PlainController.class)
			.withPropertyValues("fastapi.responses.controller-entities=fail")
			.run((context) -> assertReported(failure(context.getStartupFailure()),
					place(PlainController.class, "account"),
					"It sends the persistent class Account as it is, with every column.",
					"Say what is sent: responseModel = AccountResponse.class."));
	}

	@Test
	void parentThatIsNoRouter() {
		FailureAnalysis failure = failureOf(Orphan.class);
		assertThat(failure.getDescription()).startsWith("A path operation is wrongly declared:")
			.containsPattern("StartupCheckTests\\.Orphan \\(StartupCheckTests\\.java:\\d+\\)")
			.contains("String is the parent of a router but is no @ApiRouter.");
		assertThat(failure.getAction()).contains("Name an @ApiRouter above it as parent.");
	}

	@Test
	void aDefaultOfAResponseModelThatDoesNotParse() {
		assertReported(failureOf(WrongModelDefault.class), place(WrongModelDefault.class, "price"),
				"The default [much] of amount in PriceView is refused: ",
				"Write a default that parses and that its constraints allow.");
	}

	@Test
	void parentThatIsItsOwnAncestor() {
		FailureAnalysis failure = failureOf(Hen.class);
		assertThat(failure.getDescription()).startsWith("A path operation is wrongly declared:")
			.containsPattern("StartupCheckTests\\.Hen \\(StartupCheckTests\\.java:\\d+\\)")
			.contains("Hen is its own ancestor.");
		assertThat(failure.getAction()).contains("Name an @ApiRouter above it as parent.");
	}

	@Test
	void allFaultsAreReportedTogether() {
		FailureAnalysis failure = failureOf(SeveralFaults.class, SendsEntity.class);
		assertThat(failure.getDescription()).startsWith("5 declarations of path operations are wrong:")
			.contains("1. ", "2. ", "3. ", "4. ", "5. ")
			.contains(place(SeveralFaults.class, "twice"), "The default [x] of parameter size is no int",
					"The default [y] of parameter page is no int", place(SeveralFaults.class, "user"),
					"The path variable {userId} has no parameter.", place(SeveralFaults.class, "filtered"),
					"which a GET or HEAD request does not have.", place(SendsEntity.class, "account"),
					"It sends the persistent class Account as it is, with every column.");
		assertThat(failure.getAction().lines()).hasSize(5);
	}

	@Test
	void theApplicationPrintsWhatIsWrong(CapturedOutput output) {
		SpringApplicationBuilder builder = new SpringApplicationBuilder(PrintedApplication.class)
			.web(WebApplicationType.REACTIVE)
			.properties("server.port=0");
		assertThatThrownBy(builder::run).hasRootCauseInstanceOf(RuntimeException.class);
		assertThat(output.getAll()).containsSubsequence("APPLICATION FAILED TO START", "Description:",
				"A path operation is wrongly declared:", "1. " + place(MisspeltVariable.class, "user"),
				"The path variable {userId} has no parameter.", "Action:",
				"1. Add a parameter of this name, or correct the name in the path.");
	}

	/** Which of two methods comes first is for the virtual machine to say. */
	private void assertSameRequests(Class<?> router, String one, String other) {
		FailureAnalysis failure = failureOf(router);
		assertThat(failure.getDescription()).startsWith("A path operation is wrongly declared:")
			.contains(place(router, one), place(router, other))
			.containsAnyOf("It answers the same requests as " + place(router, one) + ": GET /things/",
					"It answers the same requests as " + place(router, other) + ": GET /things/");
		assertThat(failure.getAction())
			.isEqualTo("1. Give one of them another path or method, or a condition that tells them apart.");
	}

	private static URLClassLoader compileWithoutParameterNames(Path directory, String name, String source)
			throws IOException {
		Path file = Files.writeString(directory.resolve(name + ".java"), source);
		int result = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-g", "-classpath", System.getProperty("java.class.path"), "-d",
					directory.toString(), file.toString());
		assertThat(result).as("exit code of the compiler").isZero();
		return new URLClassLoader(new URL[] { directory.toUri().toURL() }, StartupCheckTests.class.getClassLoader());
	}

	private static <T> T never() {
		throw new UnsupportedOperationException();
	}

	@ApiRouter(prefix = "/users")
	static class MisspeltVariable {

		@Get("/{userId}")
		String user(int id) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter(prefix = "/users")
	static class UnknownPathParameter {

		@Get("/{user_id}")
		String user(int userId, @io.github.fastapispring.Path int id) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter(prefix = "/users")
	static class UnknownPathVariable {

		@GetMapping
		String user(@PathVariable("number") int id) {
			throw new UnsupportedOperationException();
		}

	}

	record Price(String currency) {

	}

	record PriceView(String currency, @Default("much") int amount) {

	}

	@ApiRouter
	static class WrongModelDefault {

		@Get(value = "/price", responseModel = PriceView.class)
		Price price() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter(prefix = "/things")
	static class SameRequests {

		@Get("/{id}")
		String byId(int id) {
			throw new UnsupportedOperationException();
		}

		@Get("/{name}")
		String byName(String name) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter(prefix = "/things")
	static class SamePath {

		@Get("/all")
		String first() {
			throw new UnsupportedOperationException();
		}

		@Get("/all")
		String second() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter(prefix = "/things")
	static class SameExpression {

		@Get("/{id:[0-9]{1,9}}")
		String byId(int id) {
			throw new UnsupportedOperationException();
		}

		@Get("/{number:[0-9]{1,9}}")
		String byNumber(int number) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter(prefix = "/shared")
	static class OneRouter {

		@Get("/{id}/files/{*rest}")
		String show(int id, String rest) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class OtherRouter {

		@Get("/shared/{key}/files/{*path}")
		String read(String key, String path) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter(prefix = "/distinct")
	static class DistinctRoutes {

		@Get("/{id}")
		String any(String id) {
			return never();
		}

		@Get("/{id:[0-9]+}")
		String number(int id) {
			return never();
		}

		@Get("/{id:[a-z]+}")
		String word(String id) {
			return never();
		}

		@Get("/me")
		String me() {
			return never();
		}

		@Get("/short/{id:[0-9]{1,2}}")
		String twoDigits(int id) {
			return never();
		}

		@Get("/short/{id:[0-9]{3,4}}")
		String fourDigits(int id) {
			return never();
		}

		@Post("/{name}")
		String post(String name) {
			return never();
		}

		@GetMapping(path = "/{key}", params = "version=2")
		String newer(String key) {
			return never();
		}

		@GetMapping(path = "/{key}", produces = MediaType.TEXT_PLAIN_VALUE)
		String text(String key) {
			return never();
		}

	}

	@ApiRouter
	static class WrongDefault {

		@Get("/list")
		String list(@Default("many") int size) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class WrongSpringDefault {

		@GetMapping("/list")
		String list(@RequestParam(defaultValue = "many") int size) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class WrongElementDefault {

		@Get("/list")
		String list(@Default({ "1", "x" }) List<Integer> ids) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class SeveralDefaults {

		@Get("/list")
		String list(@Default({ "1", "2" }) int size) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class ForbiddenDefault {

		@Get("/list")
		String list(String name, @Default("0") @Min(1) int size, @Size(min = 1) String other) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class WrongComponentDefault {

		@Get("/list")
		String list(@Query Page page) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class WrongComponentDefaultAgain {

		@Get("/list-again")
		String list(@Query Page page) {
			throw new UnsupportedOperationException();
		}

	}

	record Page(@Default("0") int skip, @Default("many") int limit) {

	}

	@ApiRouter
	static class ForbiddenComponentDefault {

		@Get("/list")
		String list(@Query SmallPage page) {
			throw new UnsupportedOperationException();
		}

	}

	record SmallPage(@Default("0") int skip, @Default("500") @Max(100) int limit) {

	}

	@ApiRouter
	static class WrongNestedDefaults {

		@Post("/items")
		String create(Outer body, @Body Partial<InPartial> changes) {
			throw new UnsupportedOperationException();
		}

	}

	record Outer(List<InList> list, Map<String, InMap> map, java.util.Optional<InOptional> optional, Pet pet,
			Shape shape, @Nullable Outer outer) {

	}

	record InList(@Default("a") int count) {

	}

	record InMap(@Default("b") int count) {

	}

	record InOptional(@Default("c") int count) {

	}

	record InPartial(@Default("d") int count) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = Cat.class, name = "cat"))
	sealed interface Pet {

	}

	record Cat(@Default("e") int count) implements Pet {

	}

	sealed interface Shape {

	}

	record Circle(@Default("f") int count) implements Shape {

	}

	@ApiRouter
	static class ObjectOnGet {

		@Get("/list")
		String list(Filter filter) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class ObjectOnHead {

		@Head("/list")
		String list(Filter filter) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class ObjectsWhereTheyMayBe {

		@Delete("/delete")
		String delete(Filter filter) {
			return never();
		}

		@Get("/query")
		String query(@Query Filter filter) {
			return never();
		}

		@Get("/body")
		String body(@Body Filter filter) {
			return never();
		}

		@Put("/put")
		String put(Filter filter) {
			return never();
		}

	}

	record Filter(String text) {

	}

	@ApiRouter
	static class MapInHeader {

		@Get("/list")
		String list(@Header Map<String, String> labels) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class PartialOfNothing {

		@Post("/update")
		String update(Partial<String> body) {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class StreamedBody {

		@Post("/create")
		Mono<String> create(Flux<Filter> body) {
			throw new UnsupportedOperationException();
		}

	}

	record User(long id, String name) {

	}

	record UserResponse(long id, String fullName) {

	}

	record Team(String title, List<User> members) {

	}

	record TeamResponse(String title, List<UserResponse> members) {

	}

	@ApiRouter
	static class FieldWithoutSource {

		@Get(path = "/user", responseModel = UserResponse.class)
		Mono<User> user() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class NestedFieldWithoutSource {

		@Get(path = "/teams", responseModel = TeamResponse.class)
		List<Team> teams() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class UnknownInclude {

		@Get(path = "/user", include = { "id", "nmae" })
		User user() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class UnknownExclude {

		@Get(path = "/users", exclude = "password")
		Flux<User> users() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class UnknownNestedInclude {

		@Get(path = "/team", include = { "title", "members.nmae" })
		Team team() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class NestedInclude {

		@Get(path = "/team", include = "members.name")
		Team team() {
			return never();
		}

		@Get(path = "/teams", exclude = { "members.id", "title" })
		Map<String, Team> teams() {
			return never();
		}

	}

	@Entity
	static class Account {

		@Id
		public long id;

		public String passwordHash = "";

	}

	@Table
	record Row(long id, String secret) {

	}

	record Report(String title, Map<String, Account[]> accounts) {

	}

	record AccountResponse(long id) {

	}

	@ApiRouter
	static class SendsEntity {

		@Get("/account")
		Account account() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class SendsRows {

		@Get("/rows")
		Mono<List<Row>> rows() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class SendsNestedEntity {

		@Get("/report")
		Report report() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class SendsWrappedEntity {

		@Get("/account")
		Mono<ResponseEntity<Account>> account() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter
	static class HidesEntity {

		@Get(path = "/account", responseModel = AccountResponse.class)
		Account account() {
			return never();
		}

		@Get(path = "/accounts", responseModel = AccountResponse.class)
		Flux<Account> accounts() {
			return never();
		}

	}

	@RestController
	static class PlainController {

		@GetMapping("/plain-account")
		Account account() {
			throw new UnsupportedOperationException();
		}

	}

	@ApiRouter(prefix = "/orphan", parent = String.class)
	static class Orphan {

		@Get("/one")
		String one() {
			return never();
		}

		@Get("/two")
		String two() {
			return never();
		}

	}

	@ApiRouter(prefix = "/hen", parent = Egg.class)
	static class Hen {

		@Get
		String hen() {
			return never();
		}

	}

	@ApiRouter(prefix = "/egg", parent = Hen.class)
	static class Egg {

	}

	@ApiRouter
	static class SeveralFaults {

		@Get("/twice")
		String twice(@Default("x") int size, @Default("y") int page) {
			throw new UnsupportedOperationException();
		}

		@Get("/users/{userId}")
		String user(int id) {
			throw new UnsupportedOperationException();
		}

		@Get("/filtered")
		String filtered(Filter filter) {
			throw new UnsupportedOperationException();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(MisspeltVariable.class)
	static class PrintedApplication {

	}

}
