package io.github.fastapispring.docs;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How Swagger UI behaves.
 *
 * @param parameters its parameters, over those that every page has
 * @param initOAuth with what its OAuth 2.0 dialogue begins; nothing if empty
 * @param oauth2RedirectPath where an authorization server sends the browser back to
 */
public record SwaggerUiOptions(Map<String, Object> parameters, Map<String, Object> initOAuth,
		@Nullable String oauth2RedirectPath) {

	/**
	 * Options with FastAPI's parameters for those that are not given.
	 */
	public SwaggerUiOptions {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("dom_id", "#swagger-ui");
		all.put("layout", "BaseLayout");
		all.put("deepLinking", true);
		all.put("showExtensions", true);
		all.put("showCommonExtensions", true);
		all.putAll(parameters);
		parameters = all;
	}

}
