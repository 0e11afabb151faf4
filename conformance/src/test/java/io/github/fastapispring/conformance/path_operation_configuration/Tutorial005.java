package io.github.fastapispring.conformance.path_operation_configuration;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * The description of a successful answer.
 */
@ConformanceApp("tutorial005")
class Tutorial005 {

	@ApiRouter
	static class Router {

		@Post(path = "/items/", summary = "Create an item", responseDescription = "The created item", description = """
				Create an item with all the information:

				- **name**: each item must have a name
				- **description**: a long description
				- **price**: required
				- **tax**: if the item doesn't have tax, you can omit this
				- **tags**: a set of unique tag strings for this item""")
		Item createItem(Item item) {
			return item;
		}

	}

}
