package io.github.fastapispring.conformance.metadata;

import java.util.List;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * What an application says of itself, and its license by a known name.
 */
@ConformanceApp(value = "tutorial001_1",
		properties = { Metadata.TITLE, Metadata.SUMMARY, Metadata.DESCRIPTION, Metadata.VERSION, Metadata.TERMS,
				Metadata.CONTACT_NAME, Metadata.CONTACT_URL, Metadata.CONTACT_EMAIL, Metadata.LICENSE_NAME,
				"fastapi.openapi.license.identifier = Apache-2.0" })
class Tutorial00101 {

	@ApiRouter
	static class Router {

		@Get("/items/")
		Object readItems() {
			return List.of(Map.of("name", "Katana"));
		}

	}

}
