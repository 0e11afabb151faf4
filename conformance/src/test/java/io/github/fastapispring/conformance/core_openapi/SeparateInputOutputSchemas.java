package io.github.fastapispring.conformance.core_openapi;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiResponse;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.CaseProperties;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * Models that read and write differently, because what is left out has a default, or
 * because a field is computed.
 */
@ConformanceApp("openapi_separate_input_output_schemas.create_item")
@CaseProperties(cases = "*_no_separate", properties = "fastapi.openapi.separate-input-output-schemas = false")
class SeparateInputOutputSchemas {

	@ApiRouter
	static class Router {

		@Post(path = "/items/", responses = @ApiResponse(status = 402, model = Item.class))
		Item createItem(Item item) {
			return item;
		}

		@Post("/items-list/")
		Object createItemList(List<Item> item) {
			return item;
		}

		@Get("/items/")
		List<Item> readItems() {
			return List.of(new Item("Portal Gun", "Device to travel through the multi-rick-verse",
					new SubItem("subname", null, List.of())), new Item("Plumbus", null, null));
		}

		@Post("/with-computed-field/")
		WithComputedField createWithComputedField(WithComputedField withComputedField) {
			return withComputedField;
		}

	}

	record SubItem(String subname, @Nullable String subDescription, @Default List<String> tags) {

	}

	record Item(String name, @Nullable String description, @Nullable SubItem sub) {

	}

	record WithComputedField(String name) {

		@JsonProperty
		String computedField() {
			return "computed " + this.name;
		}

	}

}
