package io.github.fastapispring.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import io.github.fastapispring.binding.FrameworkArguments;
import io.github.fastapispring.binding.SpringArgumentResolvers;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.ParameterNames;
import io.github.fastapispring.operation.PathOperationFactory;
import io.github.fastapispring.response.EntityLeakCheck;
import io.github.fastapispring.response.EntityLeakPolicy;
import io.github.fastapispring.response.ResponseModelFactory;
import io.github.fastapispring.routing.BlockingCalls;
import io.github.fastapispring.routing.ControllerResponseModels;
import io.github.fastapispring.routing.PathOperationCompiler;
import io.github.fastapispring.routing.PathOperationHandlerAdapter;
import io.github.fastapispring.routing.RouterExceptionHandlers;
import io.github.fastapispring.routing.RouterFallbackHandlerMapping;
import io.github.fastapispring.routing.RouterHandlerMapping;

/**
 * Configures the way of a request to its path operation. What an application has
 * configured for Spring's own mapping and adapter holds for routers, too.
 */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

	/** Before Spring's functional routes, at -1, and its annotated controllers, at 0. */
	private static final int BEFORE_OTHER_MAPPINGS = -2;

	/**
	 * No candidate for injection, so that Spring Boot's own executor stays the only one.
	 */
	@Bean(defaultCandidate = false)
	@ConditionalOnMissingBean(name = "fastApiTaskExecutor")
	AsyncTaskExecutor fastApiTaskExecutor(FastApiProperties properties) {
		return executor(properties.threads());
	}

	@Bean
	@ConditionalOnMissingBean
	BlockingCalls fastApiBlockingCalls(FastApiProperties properties,
			@Qualifier("fastApiTaskExecutor") AsyncTaskExecutor executor) {
		return new BlockingCalls(executor, properties.threads().interrupt());
	}

	private static AsyncTaskExecutor executor(FastApiProperties.Threads threads) {
		if (Runtime.version().feature() >= 21) {
			return new VirtualThreadTaskExecutor("fastapi-");
		}
		ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
		pool.setThreadNamePrefix("fastapi-");
		pool.setCorePoolSize(threads.poolSize());
		pool.setMaxPoolSize(threads.poolSize());
		pool.setQueueCapacity(threads.queueSize());
		pool.setAllowCoreThreadTimeOut(true);
		return pool;
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
	RouterHandlerMapping fastApiRouterHandlerMapping(FastApiProperties properties, JsonMapper mapper, ValueTypes types,
			SpringArgumentResolvers resolvers, BlockingCalls blockingCalls,
			@Qualifier("webFluxAdapterRegistry") ReactiveAdapterRegistry adapters,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping springMapping,
			@Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter springAdapter,
			ObjectProvider<WebFluxConfigurer> configurers) {
		FrameworkArguments framework = new FrameworkArguments(resolvers.forParameters(),
				springAdapter.getWebBindingInitializer());
		PathOperationFactory operations = new PathOperationFactory(types,
				new ParameterNames(mapper.deserializationConfig()), framework::supports, adapters,
				properties.strictContentType());
		PathOperationCompiler compiler = new PathOperationCompiler(types, framework,
				new ResponseModelFactory(mapper, types,
						new EntityLeakCheck(mapper, properties.responses().routerEntities())),
				blockingCalls, Math.toIntExact(properties.maxBodySize().toBytes()));
		RouterHandlerMapping mapping = new RouterHandlerMapping(operations, compiler, properties.trailingSlash());
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
	PathOperationHandlerAdapter fastApiPathOperationHandlerAdapter(SpringArgumentResolvers resolvers) {
		return new PathOperationHandlerAdapter(new RouterExceptionHandlers(resolvers.forExceptionHandlers()));
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
