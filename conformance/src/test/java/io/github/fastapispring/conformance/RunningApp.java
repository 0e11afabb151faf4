package io.github.fastapispring.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.util.StringUtils;

/**
 * A ported application that answers on a port of its own.
 */
final class RunningApp implements AutoCloseable {

	/**
	 * FastAPI's names are in snake case, and its background tasks run before the
	 * dependencies are closed.
	 */
	private static final Map<String, Object> DEFAULTS = Map.of("server.port", 0, "server.shutdown", "immediate",
			"spring.jackson.property-naming-strategy", "SNAKE_CASE", "fastapi.tasks.order", "before-teardown");

	private final Class<?> app;

	private final JsonObject env;

	private final List<String> properties;

	private final ConfigurableApplicationContext context;

	private RunningApp(Class<?> app, JsonObject env, List<String> properties, ConfigurableApplicationContext context) {
		this.app = app;
		this.env = env;
		this.properties = properties;
		this.context = context;
	}

	/**
	 * Starts an application.
	 * @param app its configuration
	 * @param env environment variables
	 * @param properties its properties, each as {@code name=value}
	 * @return the application
	 */
	static RunningApp start(Class<?> app, JsonObject env, List<String> properties) {
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
		application
			.addInitializers((context) -> context.getEnvironment().getPropertySources().addFirst(variables(env)));
		return new RunningApp(app, env, properties, application.run());
	}

	/** The end of the name makes it bind as the variables of the process do. */
	private static SystemEnvironmentPropertySource variables(JsonObject env) {
		Map<String, Object> variables = new HashMap<>();
		env.names().forEach((name) -> variables.put(name, env.text(name)));
		return new SystemEnvironmentPropertySource(
				"recorded-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables);
	}

	boolean wasStartedWith(JsonObject env, List<String> properties) {
		return this.env.equals(env) && this.properties.equals(properties);
	}

	void awaitEndOfExchange() {
		this.context.getBean(OpenExchanges.class).awaitEnd();
	}

	void replaceProviders(List<String> replacements) {
		this.context.getBean(CaseOverrides.class).use(this.app, replacements);
	}

	/**
	 * The state of the application.
	 * @return the state, empty where it has no {@link RecordedState}
	 */
	Optional<AppState> state() {
		return this.context.getBeanProvider(RecordedState.class)
			.stream()
			.findFirst()
			.map((state) -> new AppState(state, this.context.getBean(JsonMapper.class)));
	}

	AppFiles files() {
		return new AppFiles(this.context.getBean(WorkingDirectory.class));
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static Map<String, Object> properties(List<String> properties) {
		Map<String, Object> all = new HashMap<>(DEFAULTS);
		properties.stream()
			.map((property) -> property.split("=", 2))
			.forEach((pair) -> all.put(pair[0].strip(), StringUtils.trimLeadingCharacter(pair[1], ' ')));
		return all;
	}

	/**
	 * What every ported application has: Spring Boot's auto-configurations, and threads
	 * that outlive it, since the global ones end with the first application that is
	 * closed.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ CaseOverrides.class, OpenExchanges.class, WorkingDirectory.class })
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
