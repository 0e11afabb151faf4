package io.github.fastapispring.autoconfigure;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAPI document with all that properties say of it, before it has operations.
 */
final class OpenApiMetadata {

	private final OpenApiProperties properties;

	private final String title;

	OpenApiMetadata(OpenApiProperties properties, String title) {
		this.properties = properties;
		this.title = title;
	}

	OpenAPI document() {
		OpenAPI document = new OpenAPI(SpecVersion.V31).info(info()).components(new Components()).paths(new Paths());
		List<Server> servers = this.properties.servers()
			.stream()
			.map((server) -> new Server().url(server.url()).description(server.description()))
			.toList();
		List<Tag> tags = this.properties.tags()
			.stream()
			.map((tag) -> new Tag().name(tag.name())
				.description(tag.description())
				.externalDocs(externalDocs(tag.externalDocs())))
			.toList();
		document.setServers(servers.isEmpty() ? null : servers);
		document.setTags(tags.isEmpty() ? null : tags);
		document.setExternalDocs(externalDocs(this.properties.externalDocs()));
		return document;
	}

	private Info info() {
		Info info = new Info().title(this.title)
			.version(this.properties.version())
			.summary(this.properties.summary())
			.description(this.properties.description())
			.termsOfService(this.properties.termsOfService());
		OpenApiProperties.Contact contact = this.properties.contact();
		if (contact != null) {
			info.setContact(new Contact().name(contact.name()).url(contact.url()).email(contact.email()));
		}
		OpenApiProperties.License license = this.properties.license();
		if (license != null) {
			info.setLicense(new License().name(license.name()).identifier(license.identifier()).url(license.url()));
		}
		return info;
	}

	private static @Nullable ExternalDocumentation externalDocs(OpenApiProperties.@Nullable ExternalDocs docs) {
		return (docs != null) ? new ExternalDocumentation().url(docs.url()).description(docs.description()) : null;
	}

}
