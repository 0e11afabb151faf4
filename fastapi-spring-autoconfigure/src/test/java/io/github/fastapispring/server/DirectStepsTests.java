package io.github.fastapispring.server;

import java.util.stream.Stream;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A line of the log says which way requests take, and why.
 */
@ExtendWith(OutputCaptureExtension.class)
class DirectStepsTests {

	private static final String ALL = "dispatch in use, exchange in use, connection in use, bodies in use";

	@AfterEach
	void reset() {
		Hooks.disableAutomaticContextPropagation();
	}

	@ParameterizedTest
	@MethodSource("applications")
	void theLineSaysWhatIsInUse(Class<?> extra, String property, String line, CapturedOutput output) {
		new SpringApplicationBuilder(Application.class, extra).web(WebApplicationType.REACTIVE)
			.properties("server.port=0", "spring.main.banner-mode=off", property)
			.run()
			.close();
		assertThat(output.getOut().lines().filter((text) -> text.contains("Direct way of requests")).toList())
			.singleElement()
			.asString()
			.endsWith(": Direct way of requests: " + line);
	}

	static Stream<Arguments> applications() {
		return Stream.of(Arguments.of(Application.class, "a=b", ALL),
				Arguments.of(Application.class, "fastapi.server.direct-dispatch=false",
						left("dispatch", "switched off")),
				Arguments.of(Application.class, "fastapi.server.direct-exchange=false",
						left("exchange", "switched off")),
				Arguments.of(Application.class, "fastapi.server.direct-connection=false",
						"dispatch in use, exchange in use, connection left to Spring (switched off), "
								+ "bodies left to Spring (direct-connection is switched off)"),
				Arguments.of(Application.class, "fastapi.server.join-bodies=false", left("bodies", "switched off")),
				Arguments.of(Application.class, "server.http2.enabled=true", left("bodies", "server.http2.enabled")),
				Arguments.of(Routes.class, "a=b", left("bodies", "the application has a NettyRouteProvider")),
				Arguments.of(Mapping.class, "a=b", left("dispatch", "the mapping comes before routers")),
				Arguments.of(NestedFunction.class, "a=b", left("dispatch", "the mapping comes before routers")),
				Arguments.of(Adapter.class, "a=b", left("dispatch", "the adapter comes before routers")),
				Arguments.of(OwnDispatcher.class, "a=b", left("dispatch", "the application has its own webHandler")),
				Arguments.of(Decorator.class, "a=b", ALL),
				Arguments.of(OwnHandler.class, "a=b", left("exchange", "the application has its own HttpHandler")),
				Arguments.of(Application.class, "spring.webflux.base-path=/base", ALL),
				Arguments.of(Application.class, "spring.reactor.context-propagation=auto", ALL),
				Arguments.of(Observed.class, "a=b", ALL),
				Arguments.of(Observed.class, "spring.reactor.context-propagation=auto",
						left("exchange", "spring.reactor.context-propagation")));
	}

	private static String left(String step, String reason) {
		return ALL.replace(step + " in use", step + " left to Spring (" + reason + ")");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Router.class)
	static class Application {

	}

	@ApiRouter
	static class Router {

		@Get("/")
		String root() {
			return "root";
		}

	}

	static class Routes {

		@Bean
		NettyRouteProvider routes() {
			return (routes) -> routes.get("/native", (request, response) -> response.send());
		}

	}

	static class Mapping {

		@Bean
		HandlerMapping mapping() {
			return new First();
		}

		private static final class First implements HandlerMapping, Ordered {

			@Override
			public Mono<Object> getHandler(ServerWebExchange exchange) {
				return Mono.empty();
			}

			@Override
			public int getOrder() {
				return HIGHEST_PRECEDENCE;
			}

			@Override
			public String toString() {
				return "the mapping";
			}

		}

	}

	static class NestedFunction {

		@Bean
		HandlerMapping mapping() {
			RouterFunction<ServerResponse> function = RouterFunctions.route()
				.path("/nested", (routes) -> routes.GET("/a", (request) -> ServerResponse.ok().build()))
				.build();
			RouterFunctionMapping mapping = new RouterFunctionMapping(function) {
				@Override
				public String toString() {
					return "the mapping";
				}
			};
			mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return mapping;
		}

	}

	static class Adapter {

		@Bean
		HandlerAdapter adapter() {
			return new First();
		}

		private static final class First implements HandlerAdapter, Ordered {

			@Override
			public boolean supports(Object handler) {
				return false;
			}

			@Override
			public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
				return Mono.empty();
			}

			@Override
			public int getOrder() {
				return HIGHEST_PRECEDENCE;
			}

			@Override
			public String toString() {
				return "the adapter";
			}

		}

	}

	static class OwnDispatcher {

		@Bean
		static BeanPostProcessor ownDispatcher(ApplicationContext context) {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessBeforeInitialization(Object bean, String name) {
					return (bean.getClass() == DispatcherHandler.class) ? new DispatcherHandler(context) {
					} : bean;
				}
			};
		}

	}

	static class Decorator {

		@Bean
		@Order(0)
		WebHttpHandlerBuilderCustomizer decorator() {
			return (builder) -> builder.httpHandlerDecorator(Decorated::new);
		}

	}

	static class OwnHandler {

		@Bean
		HttpHandler handler(ApplicationContext context) {
			return WebHttpHandlerBuilder.applicationContext(context).build();
		}

	}

	record Decorated(HttpHandler handler) implements HttpHandler {

		@Override
		public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
			return this.handler.handle(request, response);
		}

	}

	static class Observed {

		@Bean
		ObservationRegistry registry() {
			return registryWithHandler();
		}

		private static ObservationRegistry registryWithHandler() {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler((context) -> true);
			return registry;
		}

	}

}
