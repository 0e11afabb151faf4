package io.github.fastapispring.conformance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * A ported application that answers on a port of its own.
 */
final class RunningApp implements AutoCloseable {

	/**
	 * FastAPI's names are in snake case.
	 */
	private static final Map<String, Object> DEFAULTS = Map.of("server.port", 0, "server.shutdown", "immediate",
			"spring.jackson.property-naming-strategy", "SNAKE_CASE");

	private final ConfigurableApplicationContext context;

	private RunningApp(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts an application.
	 * @param app its configuration
	 * @param properties its properties, each as {@code name=value}
	 * @return the application
	 */
	static RunningApp start(Class<?> app, String... properties) {
		SpringApplication application = new SpringApplication(Base.class, app);
		application.setWebApplicationType(WebApplicationType.REACTIVE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setRegisterShutdownHook(false);
		application.setListeners(application.getListeners()
			.stream()
			.filter((listener) -> !(listener instanceof LoggingApplicationListener))
			.toList());
		application.setDefaultProperties(properties(properties));
		return new RunningApp(application.run());
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static Map<String, Object> properties(String... properties) {
		Map<String, Object> all = new HashMap<>(DEFAULTS);
		Arrays.stream(properties)
			.map((property) -> property.split("=", 2))
			.forEach((pair) -> all.put(pair[0].strip(), pair[1].strip()));
		return all;
	}

	/**
	 * What every ported application has: Spring Boot's auto-configurations, and threads
	 * that outlive it, since the global ones end with the first application that is
	 * closed.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Base {

		private static final LoopResources LOOPS = LoopResources.create("conformance", 2, true);

		@Bean
		ReactorResourceFactory reactorResources() {
			ReactorResourceFactory resources = new ReactorResourceFactory();
			resources.setUseGlobalResources(false);
			resources.setLoopResources(LOOPS);
			resources.setConnectionProvider(ConnectionProvider.newConnection());
			return resources;
		}

	}

}
