package io.github.fastapispring.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webflux.api.OpenApiWebfluxResource;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.CollectionUtils;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Serves the document as springdoc does, except for its servers: FastAPI names none but
 * the prefix of a proxy, which each request tells anew.
 */
public final class OpenApiDocumentResource extends OpenApiWebfluxResource {

	private final String rootPath;

	/**
	 * A resource.
	 * @param document makes a document
	 * @param requests describes requests of controllers
	 * @param responses describes answers of controllers
	 * @param operations describes operations of controllers
	 * @param properties what springdoc is told
	 * @param providers what springdoc finds in the application
	 * @param customizers what changes a document
	 * @param rootPath the prefix of requests that do not tell theirs
	 */
	public OpenApiDocumentResource(ObjectFactory<OpenAPIService> document, AbstractRequestService requests,
			GenericResponseService responses, OperationService operations, SpringDocConfigProperties properties,
			SpringDocProviders providers, SpringDocCustomizers customizers, String rootPath) {
		super(document, requests, responses, operations, properties, providers, customizers);
		this.rootPath = rootPath;
	}

	@Override
	public Mono<byte[]> openapiJson(ServerHttpRequest request, String path, Locale locale)
			throws JsonProcessingException {
		return Mono.just(writeJsonValue(document(request, locale)));
	}

	@Override
	@Operation(hidden = true)
	@GetMapping(path = "${fastapi.openapi.yaml-path:/openapi.yaml}", produces = "application/vnd.oai.openapi")
	public Mono<byte[]> openapiYaml(ServerHttpRequest request, String path, Locale locale)
			throws JsonProcessingException {
		return Mono.just(writeYamlValue(document(request, locale)));
	}

	/**
	 * A document is kept for each locale, so that the header of a request counts only
	 * where the application names the locales that it has.
	 */
	private OpenAPI document(ServerHttpRequest request, Locale locale) {
		List<String> locales = this.springDocConfigProperties.getAllowedLocales();
		OpenAPI document = getOpenApi(null, CollectionUtils.isEmpty(locales) ? Locale.ROOT : locale);
		String prefix = request.getPath().contextPath().value();
		return withServer(document, prefix.isEmpty() ? this.rootPath : prefix);
	}

	private static OpenAPI withServer(OpenAPI document, String prefix) {
		List<Server> servers = (document.getServers() != null) ? document.getServers() : List.of();
		if (prefix.isEmpty() || servers.stream().anyMatch((server) -> prefix.equals(server.getUrl()))) {
			return document;
		}
		List<Server> all = new ArrayList<>();
		all.add(new Server().url(prefix));
		all.addAll(servers);
		return new OpenAPI(document.getSpecVersion()).openapi(document.getOpenapi())
			.info(document.getInfo())
			.externalDocs(document.getExternalDocs())
			.servers(all)
			.security(document.getSecurity())
			.tags(document.getTags())
			.paths(document.getPaths())
			.components(document.getComponents())
			.webhooks(document.getWebhooks())
			.jsonSchemaDialect(document.getJsonSchemaDialect())
			.extensions(document.getExtensions());
	}

}
