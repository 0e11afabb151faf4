package io.github.fastapispring.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import org.jspecify.annotations.Nullable;
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
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.CollectionUtils;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * Serves the document as springdoc does, except for its servers: FastAPI names none but
 * the prefix of a proxy, which each request tells anew.
 */
public final class OpenApiDocumentResource extends OpenApiWebfluxResource {

	/** RFC 9512. */
	private static final MediaType YAML = new MediaType("application", "yaml");

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

	/**
	 * The routes of the document.
	 * @param path the path of the document as JSON
	 * @param yamlPath the path of the document as YAML
	 * @param resource gives the resource when a document is asked for
	 * @return the routes
	 */
	public static RouterFunction<ServerResponse> routes(String path, String yamlPath,
			Supplier<OpenApiDocumentResource> resource) {
		return RouterFunctions.route()
			.GET(path, new DocumentHandler(MediaType.APPLICATION_JSON, (exchange) -> resource.get().json(exchange)))
			.GET(yamlPath, new DocumentHandler(YAML, (exchange) -> resource.get().yaml(exchange)))
			.build();
	}

	private byte[] json(ServerWebExchange exchange) throws JsonProcessingException {
		return writeJsonValue(document(exchange));
	}

	private byte[] yaml(ServerWebExchange exchange) throws JsonProcessingException {
		return writeYamlValue(document(exchange));
	}

	/**
	 * Whether a handler answers with the document.
	 * @param handler the handler of a request
	 * @return whether it is of these routes
	 */
	public static boolean isDocument(Object handler) {
		return handler instanceof DocumentHandler;
	}

	private OpenAPI document(ServerWebExchange exchange) {
		return document(exchange.getRequest(), exchange.getLocaleContext().getLocale());
	}

	@Override
	public Mono<byte[]> openapiJson(ServerHttpRequest request, String path, Locale locale)
			throws JsonProcessingException {
		return Mono.just(writeJsonValue(document(request, locale)));
	}

	@Override
	public Mono<byte[]> openapiYaml(ServerHttpRequest request, String path, Locale locale)
			throws JsonProcessingException {
		return Mono.just(writeYamlValue(document(request, locale)));
	}

	/**
	 * The document as JSON for whoever has no request, as a build.
	 * @return what is served to a client that came without a proxy
	 */
	public byte[] json() throws JsonProcessingException {
		return writeJsonValue(served(getOpenApi(null, Locale.ROOT), this.rootPath));
	}

	/**
	 * A document is kept for each locale, so that the header of a request counts only
	 * where the application names the locales that it has.
	 */
	private OpenAPI document(ServerHttpRequest request, @Nullable Locale locale) {
		List<String> locales = this.springDocConfigProperties.getAllowedLocales();
		OpenAPI document = getOpenApi(null,
				(CollectionUtils.isEmpty(locales) || locale == null) ? Locale.ROOT : locale);
		String prefix = request.getPath().contextPath().value();
		return served(document, prefix.isEmpty() ? this.rootPath : prefix);
	}

	private static OpenAPI served(OpenAPI document, String prefix) {
		OpenAPI served = copy(document);
		served.setServers(servers(document, prefix));
		if (new Components().equals(document.getComponents())) {
			served.setComponents(null);
		}
		return served;
	}

	private static @Nullable List<Server> servers(OpenAPI document, String prefix) {
		List<Server> servers = (document.getServers() != null) ? document.getServers() : List.of();
		List<Server> all = new ArrayList<>();
		if (!prefix.isEmpty() && servers.stream().noneMatch((server) -> prefix.equals(server.getUrl()))) {
			all.add(new Server().url(prefix));
		}
		all.addAll(servers);
		return all.isEmpty() ? null : all;
	}

	private static OpenAPI copy(OpenAPI document) {
		return new OpenAPI(document.getSpecVersion()).openapi(document.getOpenapi())
			.info(document.getInfo())
			.externalDocs(document.getExternalDocs())
			.security(document.getSecurity())
			.tags(document.getTags())
			.paths(document.getPaths())
			.components(document.getComponents())
			.webhooks(document.getWebhooks())
			.jsonSchemaDialect(document.getJsonSchemaDialect())
			.extensions(document.getExtensions());
	}

}
