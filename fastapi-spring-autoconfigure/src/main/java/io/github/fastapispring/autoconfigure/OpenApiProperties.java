package io.github.fastapispring.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code application.yml} says under {@code fastapi.openapi}.
 *
 * @param enabled Whether the OpenAPI document and its pages are served.
 * @param path The path of the document as JSON; an empty one switches the document and
 * its pages off.
 * @param yamlPath The path of the document as YAML.
 * @param title The title of the API; by default the name of the application.
 * @param version The version of the API.
 * @param summary A short summary of the API.
 * @param description A description of the API, in Markdown.
 * @param termsOfService The URL of the terms of service.
 * @param contact Whom to ask.
 * @param license The license of the API.
 * @param servers Where the API is served; by default where the document is.
 * @param rootPath The prefix that a proxy strips where it does not say so itself by
 * X-Forwarded-Prefix.
 * @param tags Descriptions of tags, in the order of the document.
 * @param externalDocs Further documentation.
 * @param operationIds How operation ids are made.
 * @param dependencies Classes that the document and its pages depend on, as guards.
 * @param separateInputOutputSchemas Whether a class that reads and writes differently has
 * two schemas.
 */
@ConfigurationProperties("fastapi.openapi")
public record OpenApiProperties(@DefaultValue("true") boolean enabled, @DefaultValue("/openapi.json") String path,
		@DefaultValue("/openapi.yaml") String yamlPath, @Nullable String title, @DefaultValue("0.1.0") String version,
		@Nullable String summary, @Nullable String description, @Nullable String termsOfService,
		@Nullable Contact contact, @Nullable License license, @DefaultValue List<Server> servers,
		@DefaultValue("") String rootPath, @DefaultValue List<Tag> tags, @Nullable ExternalDocs externalDocs,
		@DefaultValue("fastapi") OperationIds operationIds, @DefaultValue List<Class<?>> dependencies,
		@DefaultValue("true") boolean separateInputOutputSchemas) {

	/**
	 * How operation ids are made.
	 */
	public enum OperationIds {

		/** Of the method, its path and its HTTP method, as FastAPI makes them. */
		FASTAPI,

		/** The name of the method, which has to be unique over all routers. */
		METHOD_NAME

	}

	/**
	 * Whom to ask.
	 *
	 * @param name The name of the person or organization.
	 * @param url The URL of a page.
	 * @param email The address.
	 */
	public record Contact(@Nullable String name, @Nullable String url, @Nullable String email) {

	}

	/**
	 * The license of the API.
	 *
	 * @param name The name of the license.
	 * @param identifier Its SPDX expression.
	 * @param url The URL of its text.
	 */
	public record License(@Nullable String name, @Nullable String identifier, @Nullable String url) {

	}

	/**
	 * Where the API is served.
	 *
	 * @param url The URL, which may be relative to the document.
	 * @param description What the server is for.
	 */
	public record Server(String url, @Nullable String description) {

	}

	/**
	 * The description of a tag.
	 *
	 * @param name The tag.
	 * @param description The description, in Markdown.
	 * @param externalDocs Further documentation.
	 */
	public record Tag(String name, @Nullable String description, @Nullable ExternalDocs externalDocs) {

	}

	/**
	 * Further documentation.
	 *
	 * @param url The URL.
	 * @param description What is there.
	 */
	public record ExternalDocs(String url, @Nullable String description) {

	}

}
