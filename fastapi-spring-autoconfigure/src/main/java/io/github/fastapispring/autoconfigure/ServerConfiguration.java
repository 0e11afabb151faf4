package io.github.fastapispring.autoconfigure;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.boot.web.server.Http2;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

import io.github.fastapispring.routing.PathOperationHandlerAdapter;
import io.github.fastapispring.routing.ResultHandlers;
import io.github.fastapispring.routing.RouterHandlerMapping;
import io.github.fastapispring.server.BodyJoiner;
import io.github.fastapispring.server.DirectConnectionHandler;
import io.github.fastapispring.server.DirectDispatcherHandler;
import io.github.fastapispring.server.DirectHttpHandler;
import io.github.fastapispring.server.DirectSteps;
import io.github.fastapispring.server.DirectSteps.Step;

/**
 * Configures the shorter way of requests, step by step. Each step takes the place of
 * exactly what Spring Boot configures, and steps aside where there is anything else.
 */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DirectSteps fastApiDirectSteps() {
		return new DirectSteps();
	}

	@Bean
	static BeanPostProcessor fastApiDirectDispatch(ApplicationContext context) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (name.equals(WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME)
						&& bean.getClass() == DispatcherHandler.class)
								? directDispatcher((DispatcherHandler) bean, context) : bean;
			}
		};
	}

	private static DispatcherHandler directDispatcher(DispatcherHandler spring, ApplicationContext context) {
		DirectSteps steps = context.getBean(DirectSteps.class);
		if (!context.getBean(FastApiProperties.class).server().directDispatch()) {
			steps.leave(Step.DISPATCH, "switched off");
			return spring;
		}
		return DirectDispatcherHandler.inPlaceOf(spring, context, context.getBean(RouterHandlerMapping.class),
				context.getBean(PathOperationHandlerAdapter.class),
				context.getBeanProvider(HandlerAdapter.class).orderedStream().toList(),
				context.getBean(ResultHandlers.class), steps);
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebHttpHandlerBuilderCustomizer fastApiDirectExchange(FastApiProperties properties, DirectSteps steps) {
		return (builder) -> {
			if (properties.server().directExchange()) {
				builder.httpHandlerDecorator((handler) -> DirectHttpHandler.inPlaceOf(handler, steps));
			}
			else {
				steps.leave(Step.EXCHANGE, "switched off");
			}
		};
	}

	/**
	 * The steps that need Reactor Netty. A bean that provides routes would be found by
	 * the server of the actuator's own port, too, so they are added to the server of this
	 * context.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ NettyReactiveWebServerFactory.class, HttpServer.class })
	static class ReactorNettyConfiguration {

		private static final String JOINER = "fastapi.bodyJoiner";

		private static final String RESUMPTION = "fastapi.readResumption";

		@Bean
		static BeanPostProcessor fastApiDirectConnection(ApplicationContext context) {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					if (bean instanceof NettyReactiveWebServerFactory server) {
						configure(server, context);
					}
					return bean;
				}
			};
		}

		private static void configure(NettyReactiveWebServerFactory server, ApplicationContext context) {
			LeakDetection.offUnlessConfigured(context.getEnvironment());
			server.addServerCustomizers(
					(netty) -> netty.doOnChannelInit((observer, channel, address) -> addAfter(channel.pipeline(),
							NettyPipeline.HttpTrafficHandler, RESUMPTION, new ReadResumption())));
			FastApiProperties.Server properties = context.getBean(FastApiProperties.class).server();
			DirectSteps steps = context.getBean(DirectSteps.class);
			if (!properties.directConnection()) {
				steps.leave(Step.CONNECTION, "switched off");
				steps.leave(Step.BODIES, "direct-connection is switched off");
				return;
			}
			DirectConnectionHandler handler = new DirectConnectionHandler(() -> context.getBean(HttpHandler.class));
			server.addRouteProviders((routes) -> routes.route((request) -> true, handler));
			steps.use(Step.CONNECTION);
			if (!properties.joinBodies()) {
				steps.leave(Step.BODIES, "switched off");
			}
			else if (isEnabled(server.getHttp2())) {
				steps.leave(Step.BODIES, "server.http2.enabled");
			}
			else if (hasRoutes(context.getBeanProvider(NettyRouteProvider.class))) {
				steps.leave(Step.BODIES, "the application has a NettyRouteProvider");
			}
			else {
				server.addServerCustomizers((netty) -> netty.doOnChannelInit((observer, channel,
						address) -> addAfter(channel.pipeline(), NettyPipeline.HttpCodec, JOINER, new BodyJoiner())));
				steps.use(Step.BODIES);
			}
		}

		/**
		 * The application itself may have told the server to speak nothing but HTTP/2.
		 */
		private static void addAfter(ChannelPipeline pipeline, String before, String name, ChannelHandler handler) {
			if (pipeline.get(before) != null) {
				pipeline.addAfter(before, name, handler);
			}
		}

		private static boolean isEnabled(@Nullable Http2 http2) {
			return http2 != null && http2.isEnabled();
		}

		private static boolean hasRoutes(ObjectProvider<NettyRouteProvider> providers) {
			return providers.stream().findAny().isPresent();
		}

	}

}
