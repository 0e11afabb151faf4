package io.github.fastapispring.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import io.github.fastapispring.GlobalDependencies;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.binding.FrameworkArguments;
import io.github.fastapispring.binding.SpringArgumentResolvers;
import io.github.fastapispring.dependency.OpenRequests;
import io.github.fastapispring.dependency.ProviderOverrides;
import io.github.fastapispring.dependency.RequestLifecycle;
import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Beans;
import io.github.fastapispring.operation.ParameterNames;
import io.github.fastapispring.operation.PathOperationFactory;
import io.github.fastapispring.operation.Providers;
import io.github.fastapispring.operation.ScopeCheck;
import io.github.fastapispring.response.EntityLeakCheck;
import io.github.fastapispring.response.EntityLeakPolicy;
import io.github.fastapispring.response.ResponseModelFactory;
import io.github.fastapispring.routing.ControllerDependencies;
import io.github.fastapispring.routing.ControllerResponseModels;
import io.github.fastapispring.routing.PathOperationCompiler;
import io.github.fastapispring.routing.PathOperationHandlerAdapter;
import io.github.fastapispring.routing.ResultHandlers;
import io.github.fastapispring.routing.RouterExceptionHandlers;
import io.github.fastapispring.routing.RouterFallbackHandlerMapping;
import io.github.fastapispring.routing.RouterHandlerMapping;
import io.github.fastapispring.security.ScopeGuard;
import io.github.fastapispring.task.Tasks;

/**
 * Configures the way of a request to its path operation. What an application has
 * configured for Spring's own mapping and adapter holds for routers, too.
 */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

	/** Before Spring's functional routes, at -1, and its annotated controllers, at 0. */
	private static final int BEFORE_OTHER_MAPPINGS = -2;

	/**
	 * As in FastAPI, the document and its pages come before routes that match their
	 * paths.
	 */
	static final int BEFORE_ROUTERS = BEFORE_OTHER_MAPPINGS - 1;

	/**
	 * No candidate for injection, so that Spring Boot's own executor stays the only one.
	 */
	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(name = "fastApiTaskExecutor")
	AsyncTaskExecutor fastApiTaskExecutor(FastApiProperties properties) {
		return Threads.executor("fastapi-", properties.threads().poolSize(), properties.threads().queueSize());
	}

	@Bean
	@ConditionalOnMissingBean
	BlockingCalls fastApiBlockingCalls(FastApiProperties properties,
			@Qualifier("fastApiTaskExecutor") AsyncTaskExecutor executor) {
		return new BlockingCalls(executor, properties.threads().interrupt());
	}

	/** When a graceful shutdown has waited, and while the server can still answer. */
	@Bean
	@ConditionalOnMissingBean
	OpenRequests fastApiOpenRequests() {
		return new OpenRequests(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE + 1);
	}

	@Bean
	@ConditionalOnMissingBean
	RequestLifecycle fastApiRequestLifecycle(BlockingCalls blockingCalls, OpenRequests requests, Tasks tasks) {
		return new RequestLifecycle(blockingCalls, requests, tasks);
	}

	@Bean
	@ConditionalOnMissingBean
	SpringArgumentResolvers fastApiArgumentResolvers(ObjectProvider<WebFluxConfigurer> configurers,
			ServerCodecConfigurer codecs, ConfigurableListableBeanFactory beanFactory,
			@Qualifier("webFluxAdapterRegistry") ReactiveAdapterRegistry adapters) {
		CustomResolvers custom = new CustomResolvers();
		configurers.orderedStream().forEach((configurer) -> configurer.configureArgumentResolvers(custom));
		return SpringArgumentResolvers.of(custom.resolvers, codecs.getReaders(), beanFactory, adapters);
	}

	@Bean
	@ConditionalOnMissingBean
	Beans fastApiBeans(ConfigurableListableBeanFactory beanFactory) {
		return new Beans(beanFactory);
	}

	@Bean
	@ConditionalOnMissingBean
	Providers fastApiProviders(Beans beans, @Qualifier("webFluxAdapterRegistry") ReactiveAdapterRegistry adapters) {
		Providers providers = new Providers(adapters);
		beans.forEach(providers::add);
		return providers;
	}

	@Bean
	@ConditionalOnMissingBean
	PathOperationFactory fastApiPathOperationFactory(FastApiProperties properties, JsonMapper mapper, ValueTypes types,
			SpringArgumentResolvers resolvers, Providers providers, Beans beans,
			ConfigurableListableBeanFactory beanFactory,
			@Qualifier("webFluxAdapterRegistry") ReactiveAdapterRegistry adapters) {
		List<Class<?>> globalDependencies = Stream
			.concat(properties.dependencies().stream(),
					beanFactory.getBeanProvider(GlobalDependencies.class)
						.orderedStream()
						.flatMap((global) -> global.types().stream()))
			.<Class<?>>map((type) -> type)
			.toList();
		FrameworkArguments framework = new FrameworkArguments(resolvers.forParameters(), null);
		return new PathOperationFactory(types, new ParameterNames(mapper.deserializationConfig()), framework::supports,
				beans, providers, globalDependencies, adapters, properties.strictContentType(),
				new ScopeCheck(beanFactory.getBeanProvider(ScopeGuard.class)
					.stream()
					.map(ScopeGuard::type)
					.findFirst()
					.orElse(null), properties.security().checkScopes()));
	}

	@Bean
	@ConditionalOnMissingBean
	ResultHandlers fastApiResultHandlers(ConfigurableListableBeanFactory beanFactory) {
		return new ResultHandlers(
				() -> beanFactory.getBeanProvider(HandlerResultHandler.class).orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	PathOperationCompiler fastApiPathOperationCompiler(FastApiProperties properties, JsonMapper mapper,
			ValueTypes types, SpringArgumentResolvers resolvers, RequestLifecycle lifecycle, Beans beans,
			ResultHandlers resultHandlers,
			@Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter springAdapter) {
		EntityLeakCheck leakCheck = new EntityLeakCheck(mapper, properties.responses().routerEntities());
		return new PathOperationCompiler(types,
				new FrameworkArguments(resolvers.forParameters(), springAdapter.getWebBindingInitializer()),
				new ResponseModelFactory(mapper, types, leakCheck), lifecycle, resultHandlers, beans,
				Math.toIntExact(properties.maxBodySize().toBytes()));
	}

	@Bean
	@ConditionalOnMissingBean
	RouterHandlerMapping fastApiRouterHandlerMapping(FastApiProperties properties, PathOperationFactory operations,
			PathOperationCompiler compiler, ConfigurableListableBeanFactory beanFactory,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping springMapping,
			ObjectProvider<WebFluxConfigurer> configurers) {
		RouterHandlerMapping mapping = new RouterHandlerMapping(operations, compiler, properties.trailingSlash(),
				beanFactory.getBeanProvider(IncludedRouter.class).orderedStream().toList(), springMapping);
		mapping.setOrder(BEFORE_OTHER_MAPPINGS);
		mapping.getPathPatternParser().setCaseSensitive(springMapping.getPathPatternParser().isCaseSensitive());
		mapping.setContentTypeResolver(springMapping.getContentTypeResolver());
		mapping.setApiVersionStrategy(springMapping.getApiVersionStrategy());
		mapping.setPathPrefixes(springMapping.getPathPrefixes());
		mapping.setCorsConfigurations(CorsMappings.of(configurers));
		return mapping;
	}

	@Bean
	@ConditionalOnMissingBean
	RouterFallbackHandlerMapping fastApiRouterFallbackHandlerMapping(RouterHandlerMapping routers,
			ObjectProvider<WebFluxConfigurer> configurers) {
		RouterFallbackHandlerMapping mapping = new RouterFallbackHandlerMapping(routers);
		mapping.setCorsConfigurations(CorsMappings.of(configurers));
		return mapping;
	}

	@Bean
	@ConditionalOnMissingBean
	PathOperationHandlerAdapter fastApiPathOperationHandlerAdapter(SpringArgumentResolvers resolvers,
			ObjectProvider<ProviderOverrides> overrides) {
		return new PathOperationHandlerAdapter(new RouterExceptionHandlers(resolvers.forExceptionHandlers()),
				overrides.getIfAvailable(() -> (exchange) -> null));
	}

	@Bean
	@ConditionalOnMissingBean
	ControllerDependencies fastApiControllerDependencies(PathOperationFactory operations,
			PathOperationCompiler compiler, PathOperationHandlerAdapter adapter, SpringArgumentResolvers resolvers,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers,
			@Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter springAdapter) {
		FrameworkArguments framework = new FrameworkArguments(resolvers.forControllers(),
				springAdapter.getWebBindingInitializer());
		return new ControllerDependencies(controllers, operations.forControllers(), compiler.with(framework), adapter);
	}

	@Bean
	@ConditionalOnMissingBean
	ControllerResponseModels fastApiControllerResponseModels(FastApiProperties properties, JsonMapper mapper,
			ValueTypes types, @Qualifier("webFluxAdapterRegistry") ReactiveAdapterRegistry adapters,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
		boolean all = properties.applyTo() == FastApiProperties.ApplyTo.ALL;
		EntityLeakCheck leakCheck = new EntityLeakCheck(mapper,
				all ? properties.responses().controllerEntities() : EntityLeakPolicy.IGNORE);
		return new ControllerResponseModels(controllers, new ResponseModelFactory(mapper, types, leakCheck), leakCheck,
				adapters);
	}

	/** Spring keeps the resolvers that it is given to itself. */
	private static final class CustomResolvers extends ArgumentResolverConfigurer {

		private final List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();

		@Override
		public void addCustomResolver(HandlerMethodArgumentResolver... added) {
			this.resolvers.addAll(List.of(added));
		}

	}

	/** Spring keeps the CORS configuration that it is given to itself. */
	private static final class CorsMappings extends CorsRegistry {

		static Map<String, CorsConfiguration> of(ObjectProvider<WebFluxConfigurer> configurers) {
			CorsMappings mappings = new CorsMappings();
			configurers.orderedStream().forEach((configurer) -> configurer.addCorsMappings(mappings));
			return mappings.getCorsConfigurations();
		}

	}

}
