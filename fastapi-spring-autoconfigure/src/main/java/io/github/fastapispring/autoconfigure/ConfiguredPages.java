package io.github.fastapispring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import io.github.fastapispring.docs.ApiDocument;
import io.github.fastapispring.docs.Assets;
import io.github.fastapispring.docs.GraphPage;
import io.github.fastapispring.docs.OAuth2RedirectPage;
import io.github.fastapispring.docs.Page;
import io.github.fastapispring.docs.RedocPage;
import io.github.fastapispring.docs.ScalarPage;
import io.github.fastapispring.docs.SwaggerUiAssets;
import io.github.fastapispring.docs.SwaggerUiOptions;
import io.github.fastapispring.docs.SwaggerUiPage;
import io.github.fastapispring.graph.DependencyGraph;

/**
 * The pages that the properties ask for.
 */
final class ConfiguredPages {

	private final ApiDocument document;

	private final Assets assets;

	private final String favicon;

	private final Map<String, Page> pages = new LinkedHashMap<>();

	private ConfiguredPages(DocsProperties properties, ApiDocument document, Assets assets) {
		this.document = document;
		this.assets = assets;
		this.favicon = Objects.requireNonNullElse(properties.faviconUrl(), assets.favicon());
	}

	static Map<String, Page> byPath(DocsProperties properties, ApiDocument document, Assets assets,
			Supplier<DependencyGraph> graph) {
		ConfiguredPages configured = new ConfiguredPages(properties, document, assets);
		String graphPath = properties.graph().path();
		if (!graphPath.isEmpty()) {
			configured.pages.put(graphPath, new GraphPage(document, graph, configured.favicon));
		}
		configured.add(properties.swaggerUi(), graphPath.isEmpty() ? null : graphPath);
		configured.add(properties.redoc());
		configured.add(properties.scalar());
		return configured.pages;
	}

	private void add(DocsProperties.SwaggerUi swaggerUi, @Nullable String graphPath) {
		if (swaggerUi.path().isEmpty()) {
			return;
		}
		boolean redirects = !swaggerUi.oauth2RedirectPath().isEmpty();
		SwaggerUiAssets loaded = new SwaggerUiAssets(
				Objects.requireNonNullElse(swaggerUi.jsUrl(), this.assets.swaggerUiJs()),
				Objects.requireNonNullElse(swaggerUi.cssUrl(), this.assets.swaggerUiCss()), this.favicon);
		SwaggerUiOptions options = new SwaggerUiOptions(ConfiguredJson.object(swaggerUi.parameters()),
				ConfiguredJson.object(swaggerUi.initOauth()), redirects ? swaggerUi.oauth2RedirectPath() : null);
		this.pages.put(swaggerUi.path(), new SwaggerUiPage(this.document, loaded, options, graphPath));
		if (redirects) {
			this.pages.put(swaggerUi.oauth2RedirectPath(), new OAuth2RedirectPage());
		}
	}

	private void add(DocsProperties.Redoc redoc) {
		if (!redoc.path().isEmpty()) {
			String jsUrl = Objects.requireNonNullElse(redoc.jsUrl(), this.assets.redocJs());
			this.pages.put(redoc.path(), new RedocPage(this.document, jsUrl, this.favicon));
		}
	}

	private void add(DocsProperties.Scalar scalar) {
		if (!scalar.path().isEmpty()) {
			Assert.state(scalar.jsUrl() != null, "fastapi.docs.scalar.path needs fastapi.docs.scalar.js-url");
			this.pages.put(scalar.path(), new ScalarPage(this.document, scalar.jsUrl(), this.favicon));
		}
	}

}
