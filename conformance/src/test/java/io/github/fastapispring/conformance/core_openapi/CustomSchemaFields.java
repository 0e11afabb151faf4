package io.github.fastapispring.conformance.core_openapi;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A model and a field with a schema of their own.
 */
@ConformanceApp("custom_schema_fields")
class CustomSchemaFields {

	@ApiRouter
	static class Router {

		@Get("/foo")
		Item foo() {
			return new Item("Foo item", null);
		}

	}

	@Schema(extensions = @Extension(name = "x-something-internal",
			properties = @ExtensionProperty(name = "level", value = "4", parseValue = true)))
	record Item(String name, @Schema(types = {
			"string", "null" }) @Nullable String description){

	}

}
