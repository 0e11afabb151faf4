package io.github.fastapispring.autoconfigure;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code application.yml} says under {@code fastapi.docs}.
 *
 * @param enabled Whether there are pages of documentation.
 * @param assetsPath Where the files that the pages load are served.
 * @param faviconUrl The URL of the icon of the pages, in place of the one that is served.
 * @param swaggerUi Swagger UI.
 * @param redoc ReDoc.
 * @param scalar Scalar.
 * @param graph The picture of what routes depend on.
 */
@ConfigurationProperties("fastapi.docs")
public record DocsProperties(@DefaultValue("true") boolean enabled, @DefaultValue("/docs/assets") String assetsPath,
		@Nullable String faviconUrl, @DefaultValue SwaggerUi swaggerUi, @DefaultValue Redoc redoc,
		@DefaultValue Scalar scalar, @DefaultValue Graph graph) {

	/**
	 * Swagger UI.
	 *
	 * @param path Where the page of Swagger UI is; nowhere if empty.
	 * @param oauth2RedirectPath Where an authorization server sends the browser back to;
	 * nowhere if empty.
	 * @param jsUrl The URL of the script of Swagger UI, in place of the one that is
	 * served.
	 * @param cssUrl The URL of the style sheet of Swagger UI, in place of the one that is
	 * served.
	 * @param parameters Parameters of Swagger UI by their names.
	 * @param initOauth With what the OAuth 2.0 dialogue of Swagger UI begins, as clientId
	 * or scopes.
	 */
	public record SwaggerUi(@DefaultValue("/docs") String path,
			@DefaultValue("/docs/oauth2-redirect") String oauth2RedirectPath, @Nullable String jsUrl,
			@Nullable String cssUrl, @DefaultValue Map<String, Object> parameters,
			@DefaultValue Map<String, Object> initOauth) {

	}

	/**
	 * ReDoc.
	 *
	 * @param path Where the page of ReDoc is; nowhere if empty.
	 * @param jsUrl The URL of the script of ReDoc, in place of the one that is served.
	 */
	public record Redoc(@DefaultValue("/redoc") String path, @Nullable String jsUrl) {

	}

	/**
	 * Scalar.
	 *
	 * @param path Where the page of Scalar is; nowhere if empty.
	 * @param jsUrl The URL of the script of Scalar, which the application provides.
	 */
	public record Scalar(@DefaultValue("") String path, @Nullable String jsUrl) {

	}

	/**
	 * The picture of what routes depend on.
	 *
	 * @param path Where the picture is; nowhere if empty.
	 */
	public record Graph(@DefaultValue("/docs/graph") String path) {

	}

}
