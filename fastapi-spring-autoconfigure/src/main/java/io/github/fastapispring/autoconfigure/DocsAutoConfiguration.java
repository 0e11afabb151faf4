package io.github.fastapispring.autoconfigure;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.webflux.api.OpenApiWebfluxResource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

import io.github.fastapispring.docs.ApiDocument;
import io.github.fastapispring.docs.ApplicationPaths;
import io.github.fastapispring.docs.AssetHints;
import io.github.fastapispring.docs.Assets;
import io.github.fastapispring.docs.DocsHandlerMapping;
import io.github.fastapispring.graph.DependencyGraphReader;
import io.github.fastapispring.routing.RouterHandlerMapping;

/**
 * Configures the pages that show the OpenAPI document.
 */
@AutoConfiguration(after = OpenApiAutoConfiguration.class)
@ConditionalOnClass(OpenApiWebfluxResource.class)
@ConditionalOnBean({ OpenApiProperties.class, OpenApiWebfluxResource.class })
@ConditionalOnBooleanProperty(name = "fastapi.docs.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DocsProperties.class)
@ImportRuntimeHints(AssetHints.class)
public final class DocsAutoConfiguration {

	/** As in FastAPI, the pages come before routes whose patterns match their paths. */
	@Bean
	@ConditionalOnMissingBean
	DocsHandlerMapping fastApiDocsHandlerMapping(DocsProperties properties, OpenApiProperties openApi, OpenAPI document,
			RouterHandlerMapping routers, ConfigurableListableBeanFactory beanFactory,
			ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
		Assets assets = new Assets(properties.assetsPath());
		DocsHandlerMapping mapping = new DocsHandlerMapping(
				ConfiguredPages.byPath(properties, new ApiDocument(title(document), openApi.path()), assets,
						() -> DependencyGraphReader.read(routers.pathOperations().stream(), beanFactory)),
				assets, new ApplicationPaths(mappings::stream), openApi.rootPath());
		mapping.setOrder(RoutingConfiguration.BEFORE_ROUTERS);
		return mapping;
	}

	private static String title(OpenAPI document) {
		Info info = document.getInfo();
		return (info != null && info.getTitle() != null) ? info.getTitle() : "FastAPI";
	}

}
