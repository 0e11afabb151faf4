package io.github.fastapispring.docs;

/**
 * What the page of Swagger UI loads.
 *
 * @param jsUrl the script
 * @param cssUrl the style sheet
 * @param faviconUrl the icon
 */
public record SwaggerUiAssets(String jsUrl, String cssUrl, String faviconUrl) {

}
