package io.github.fastapispring.conformance.metadata;

/**
 * What the documents of this chapter's applications say of them.
 */
final class Metadata {

	static final String TITLE = "fastapi.openapi.title = ChimichangApp";

	static final String SUMMARY = "fastapi.openapi.summary = Deadpool's favorite app. Nuff said.";

	static final String DESCRIPTION = """
			fastapi.openapi.description =
			ChimichangApp API helps you do awesome stuff. 🚀

			## Items

			You can **read items**.

			## Users

			You will be able to:

			* **Create users** (_not implemented_).
			* **Read users** (_not implemented_).
			""";

	static final String VERSION = "fastapi.openapi.version = 0.0.1";

	static final String TERMS = "fastapi.openapi.terms-of-service = http://example.com/terms/";

	static final String CONTACT_NAME = "fastapi.openapi.contact.name = Deadpoolio the Amazing";

	static final String CONTACT_URL = "fastapi.openapi.contact.url = http://x-force.example.com/contact/";

	static final String CONTACT_EMAIL = "fastapi.openapi.contact.email = dp@x-force.example.com";

	static final String LICENSE_NAME = "fastapi.openapi.license.name = Apache 2.0";

	private Metadata() {
	}

}
