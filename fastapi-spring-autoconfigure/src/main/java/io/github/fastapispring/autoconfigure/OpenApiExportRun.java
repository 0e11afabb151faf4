package io.github.fastapispring.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.web.context.reactive.GenericReactiveWebApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.Assert;
import org.springframework.util.ReflectionUtils;

import io.github.fastapispring.openapi.OpenApiDocumentResource;

/**
 * The run of an application that makes only what its OpenAPI document needs and ends as
 * soon as it has it.
 */
final class OpenApiExportRun implements SpringApplicationHook, SpringApplicationRunListener {

	private static final Map<String, Object> PROPERTIES = Map.of("spring.main.banner-mode", "off",
			"spring.main.lazy-initialization", true, "spring.main.log-startup-info", false,
			"spring.main.register-shutdown-hook", false, "spring.sql.init.mode", "never",
			"springdoc.writer-with-default-pretty-printer", true);

	private byte @Nullable [] document;

	byte[] document(Class<?> application, String[] arguments) throws NoSuchMethodException {
		Method main = application.getDeclaredMethod("main", String[].class);
		ReflectionUtils.makeAccessible(main);
		try {
			ReflectionUtils.invokeMethod(main, null, (Object) arguments);
		}
		catch (AbandonedRunException ex) {
			// The document is there, the rest of the run is not wanted.
		}
		byte[] document = this.document;
		Assert.state(document != null, () -> main + " has run no Spring application");
		return document;
	}

	@Override
	public SpringApplicationRunListener getRunListener(SpringApplication application) {
		application.setApplicationContextFactory((type) -> new GenericReactiveWebApplicationContext());
		return this;
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
		environment.getPropertySources().addFirst(new MapPropertySource("openApiExport", PROPERTIES));
	}

	@Override
	public void contextPrepared(ConfigurableApplicationContext context) {
		context.getBeanFactory()
			.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NothingStarts());
	}

	@Override
	public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
		try {
			this.document = context.getBean(OpenApiDocumentResource.class).json();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		context.close();
		throw new AbandonedRunException(context);
	}

	/**
	 * Leaves servers, listeners and schedulers as they are.
	 */
	private static final class NothingStarts implements LifecycleProcessor {

		@Override
		public void start() {
		}

		@Override
		public void stop() {
		}

		@Override
		public boolean isRunning() {
			return false;
		}

	}

}
