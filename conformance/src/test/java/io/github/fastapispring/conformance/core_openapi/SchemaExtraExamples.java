package io.github.fastapispring.conformance.core_openapi;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Examples of bodies and parameters: those of their schemas, and one beside the schema.
 */
@ConformanceApp("schema_extra_examples.call_api")
class SchemaExtraExamples {

	@ApiRouter
	static class Router {

		@Post("/schema_extra/")
		Object schemaExtra(Item item) {
			return item;
		}

		@Post("/example/")
		Object example(@Parameter(example = """
				{"data": "Data in Body example"}""") Item item) {
			return item;
		}

		@Post("/examples/")
		Object examples(@Schema(examples = { """
				{"data": "Data in Body examples, example1"}""", """
				{"data": "Data in Body examples, example2"}""" }) Item item) {
			return item;
		}

		@Post("/example_examples/")
		Object exampleExamples(@Parameter(example = """
				{"data": "Overridden example"}""") @Schema(examples = { """
				{"data": "examples example_examples 1"}""", """
				{"data": "examples example_examples 2"}""" }) Item item) {
			return item;
		}

		@Get("/path_example/{item_id}")
		Object pathExample(@Parameter(example = "item_1") String itemId) {
			return itemId;
		}

		@Get("/path_examples/{item_id}")
		Object pathExamples(@Schema(examples = { "item_1", "item_2" }) String itemId) {
			return itemId;
		}

		@Get("/path_example_examples/{item_id}")
		Object pathExampleExamples(
				@Parameter(example = "item_overridden") @Schema(examples = { "item_1", "item_2" }) String itemId) {
			return itemId;
		}

		@Get("/query_example/")
		@Nullable Object queryExample(@Parameter(example = "query1") @Nullable String data) {
			return data;
		}

		@Get("/query_examples/")
		@Nullable Object queryExamples(@Schema(examples = { "query1", "query2" }) @Nullable String data) {
			return data;
		}

		@Get("/query_example_examples/")
		@Nullable Object queryExampleExamples(@Parameter(example = "query_overridden") @Schema(
				examples = { "query1", "query2" }) @Nullable String data) {
			return data;
		}

		@Get("/header_example/")
		@Nullable Object headerExample(@Parameter(example = "header1") @Header @Nullable String data) {
			return data;
		}

		@Get("/header_examples/")
		@Nullable Object headerExamples(@Schema(examples = { "header1", "header2" }) @Header @Nullable String data) {
			return data;
		}

		@Get("/header_example_examples/")
		@Nullable Object headerExampleExamples(@Parameter(example = "header_overridden") @Schema(
				examples = { "header1", "header2" }) @Header @Nullable String data) {
			return data;
		}

		@Get("/cookie_example/")
		@Nullable Object cookieExample(@Parameter(example = "cookie1") @Cookie @Nullable String data) {
			return data;
		}

		@Get("/cookie_examples/")
		@Nullable Object cookieExamples(@Schema(examples = { "cookie1", "cookie2" }) @Cookie @Nullable String data) {
			return data;
		}

		@Get("/cookie_example_examples/")
		@Nullable Object cookieExampleExamples(@Parameter(example = "cookie_overridden") @Schema(
				examples = { "cookie1", "cookie2" }) @Cookie @Nullable String data) {
			return data;
		}

	}

	@Schema(example = """
			{"data": "Data in schema_extra"}""")
	record Item(String data) {

	}

}
