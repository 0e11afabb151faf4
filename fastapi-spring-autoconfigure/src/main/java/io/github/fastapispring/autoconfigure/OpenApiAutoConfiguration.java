package io.github.fastapispring.autoconfigure;

import java.util.List;

import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.oas.models.OpenAPI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webflux.api.OpenApiWebfluxResource;
import org.springdoc.webflux.core.configuration.SpringDocWebFluxConfiguration;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webflux.autoconfigure.WebFluxProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;

import io.github.fastapispring.Webhooks;
import io.github.fastapispring.docs.DocumentationHandlers;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.openapi.ControllerTypes;
import io.github.fastapispring.openapi.Descriptions;
import io.github.fastapispring.openapi.DocumentStyle;
import io.github.fastapispring.openapi.JavadocDescriptions;
import io.github.fastapispring.openapi.OpenApiDocumentResource;
import io.github.fastapispring.openapi.OperationIdGenerator;
import io.github.fastapispring.openapi.PathOperationsCustomizer;
import io.github.fastapispring.openapi.PathOperationsWriter;
import io.github.fastapispring.openapi.VersionParameter;
import io.github.fastapispring.operation.ParameterNames;
import io.github.fastapispring.operation.PathOperationFactory;
import io.github.fastapispring.operation.Place;
import io.github.fastapispring.routing.GuardedHandlers;
import io.github.fastapispring.routing.PathOperationCompiler;
import io.github.fastapispring.routing.PathOperationHandlerAdapter;
import io.github.fastapispring.routing.ResultHandlers;
import io.github.fastapispring.routing.RouterHandlerMapping;

/**
 * Configures the OpenAPI document: springdoc hosts it and describes plain controllers,
 * path operations are written into it from their own description.
 */
@AutoConfiguration(after = FastApiAutoConfiguration.class,
		before = { SpringDocConfiguration.class, SpringDocWebFluxConfiguration.class })
@ConditionalOnClass(OpenApiWebfluxResource.class)
@ConditionalOnBean(RouterHandlerMapping.class)
@ConditionalOnBooleanProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
@EnableConfigurationProperties(OpenApiProperties.class)
public final class OpenApiAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	OpenAPI fastApiOpenApi(OpenApiProperties properties, Environment environment) {
		String title = (properties.title() != null) ? properties.title()
				: environment.getProperty("spring.application.name", "FastAPI");
		return new OpenApiMetadata(properties, title).document();
	}

	@Bean
	@ConditionalOnMissingBean
	OperationIdGenerator fastApiOperationIdGenerator(OpenApiProperties properties) {
		return (properties.operationIds() == OpenApiProperties.OperationIds.METHOD_NAME)
				? OperationIdGenerator.METHOD_NAME : OperationIdGenerator.FASTAPI;
	}

	@Bean
	@ConditionalOnMissingBean(Descriptions.class)
	@ConditionalOnClass(RuntimeJavadoc.class)
	JavadocDescriptions fastApiDescriptions() {
		return new JavadocDescriptions();
	}

	@Bean
	ControllerTypes fastApiControllerTypes() {
		return new ControllerTypes();
	}

	@Bean
	@ConditionalOnMissingBean
	PathOperationsWriter fastApiPathOperationsWriter(PathOperationFactory operations, ObjectProvider<Webhooks> webhooks,
			ValueTypes types, JsonMapper mapper, ObjectProvider<Descriptions> descriptions,
			ControllerTypes controllerTypes, DocumentStyle style) {
		List<Class<?>> requests = webhooks.orderedStream()
			.flatMap((sent) -> sent.types().stream())
			.<Class<?>>map((type) -> type)
			.toList();
		return new PathOperationsWriter(operations, requests, types, new ParameterNames(mapper.deserializationConfig()),
				descriptions.getIfAvailable(() -> Descriptions.NONE), controllerTypes, style);
	}

	@Bean
	@ConditionalOnMissingBean
	DocumentStyle fastApiDocumentStyle(FastApiProperties properties, OpenApiProperties openApi,
			OperationIdGenerator operationIds, ObjectProvider<WebFluxProperties> webFlux) {
		return new DocumentStyle(operationIds, properties.errors().format(), properties.errors().validationStatus(),
				properties.applyTo() == FastApiProperties.ApplyTo.ALL, openApi.separateInputOutputSchemas(),
				version(webFlux.getIfAvailable()));
	}

	private static @Nullable VersionParameter version(@Nullable WebFluxProperties webFlux) {
		if (webFlux == null) {
			return null;
		}
		WebFluxProperties.Apiversion.Use use = webFlux.getApiversion().getUse();
		if (use.getHeader() != null) {
			return new VersionParameter(Place.HEADER, use.getHeader());
		}
		return (use.getQueryParameter() != null) ? new VersionParameter(Place.QUERY, use.getQueryParameter()) : null;
	}

	@Bean
	PathOperationsCustomizer fastApiPathOperationsCustomizer(PathOperationsWriter writer,
			RouterHandlerMapping routers) {
		return new PathOperationsCustomizer(writer, routers::pathOperations);
	}

	/**
	 * springdoc keeps customizers in the order of their registration, ours at the end.
	 */
	@Bean
	static BeanPostProcessor fastApiCustomizersOfDocument(ObjectProvider<PathOperationsCustomizer> customizer) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof SpringDocCustomizers customizers) {
					customizers.getOpenApiCustomizers().ifPresent(customizer.getObject()::comeFirst);
				}
				return bean;
			}
		};
	}

	@Bean
	SmartInitializingSingleton fastApiDocuments(PathOperationsWriter writer, RouterHandlerMapping routers,
			PathOperationsCustomizer customizer, ObjectProvider<GroupedOpenApi> groups) {
		return () -> {
			writer.check(routers.pathOperations());
			groups.forEach(customizer::addTo);
		};
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "springdoc.pre-loading-enabled", havingValue = false, matchIfMissing = true)
	static LazySpringDoc fastApiLazySpringDoc() {
		return new LazySpringDoc();
	}

	/** The documents of groups name the prefix of a proxy and no other server. */
	@Bean
	ServerBaseUrlCustomizer fastApiServers(OpenApiProperties properties) {
		return (url, request) -> {
			String prefix = ((ServerHttpRequest) request).getPath().contextPath().value();
			return StringUtils.hasText(prefix) ? prefix
					: properties.rootPath().isEmpty() ? null : properties.rootPath();
		};
	}

	@Bean
	@ConditionalOnMissingBean(OpenApiWebfluxResource.class)
	OpenApiDocumentResource fastApiOpenApiResource(OpenApiProperties properties, ObjectFactory<OpenAPIService> document,
			AbstractRequestService requests, GenericResponseService responses, OperationService operations,
			SpringDocConfigProperties springDoc, SpringDocProviders providers, SpringDocCustomizers customizers) {
		return new OpenApiDocumentResource(document, requests, responses, operations, springDoc, providers, customizers,
				properties.rootPath());
	}

	/** As in FastAPI, the document comes before routes that would take its path. */
	@Bean
	@ConditionalOnBean(OpenApiDocumentResource.class)
	RouterFunctionMapping fastApiOpenApiMapping(OpenApiProperties properties,
			ObjectProvider<OpenApiDocumentResource> resource) {
		RouterFunctionMapping mapping = new RouterFunctionMapping(
				OpenApiDocumentResource.routes(properties.path(), properties.yamlPath(), resource::getObject));
		mapping.setOrder(RoutingConfiguration.BEFORE_ROUTERS);
		return mapping;
	}

	@Bean
	GuardedHandlers fastApiGuardedDocumentation(OpenApiProperties properties, PathOperationFactory operations,
			PathOperationCompiler compiler, PathOperationHandlerAdapter adapter,
			ObjectProvider<HandlerAdapter> adapters, ObjectProvider<HandlerResultHandler> resultHandlers) {
		return new GuardedHandlers(properties.dependencies(), DocumentationHandlers::contain,
				operations.forControllers(), compiler, adapter, () -> adapters.orderedStream().toList(),
				new ResultHandlers(() -> resultHandlers.orderedStream().toList()));
	}

}
