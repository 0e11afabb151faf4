package io.github.fastapispring.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDefinitionException;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.binding.SpringArgumentResolvers;
import io.github.fastapispring.error.ApiExceptionHandler;
import io.github.fastapispring.error.InputPolicy;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.routing.ControllerResponseModels;
import io.github.fastapispring.routing.PathOperationHandlerAdapter;
import io.github.fastapispring.routing.RouterExceptionHandlers;
import io.github.fastapispring.routing.RouterFallbackHandlerMapping;
import io.github.fastapispring.routing.RouterHandlerMapping;
import io.github.fastapispring.validation.Constraints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When routers are configured, and what of it an application may replace.
 */
class FastApiAutoConfigurationTests {

	private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(CodecsAutoConfiguration.class,
			FastApiAutoConfiguration.class, HttpHandlerAutoConfiguration.class, JacksonAutoConfiguration.class,
			TaskExecutionAutoConfiguration.class, ValidationAutoConfiguration.class, WebFluxAutoConfiguration.class);

	private static final List<Class<?>> BEANS = List.of(InputPolicy.class, ValueTypes.class, ApiExceptionHandler.class,
			BlockingCalls.class, SpringArgumentResolvers.class, RouterHandlerMapping.class,
			RouterFallbackHandlerMapping.class, PathOperationHandlerAdapter.class, ControllerResponseModels.class);

	private final ReactiveWebApplicationContextRunner application = new ReactiveWebApplicationContextRunner()
		.withConfiguration(CONFIGURATIONS);

	@Test
	void twoThreadsForAnExecutorThatNothingTellsApartAreRefused() {
		this.application.withUserConfiguration(TwoExecutorsOfOneQualifier.class)
			.withPropertyValues("fastapi.tasks.executors.twice.concurrency=1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(NoUniqueBeanDefinitionException.class));
	}

	@Test
	void everythingIsThereInAReactiveApplication() {
		this.application
			.run((context) -> assertThat(BEANS).allSatisfy((bean) -> assertThat(context).hasSingleBean(bean)));
	}

	@Test
	void aRouterIsMappedWithoutFurtherConfiguration() {
		this.application.withUserConfiguration(Router.class)
			.run((context) -> assertThat(context.getBean(RouterHandlerMapping.class).pathOperations()).singleElement()
				.satisfies((operation) -> assertThat(operation.paths()).containsExactly("/here")));
	}

	@Test
	void itBacksOffInAServletApplication() {
		new WebApplicationContextRunner().withConfiguration(CONFIGURATIONS)
			.withUserConfiguration(Router.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(BEANS).allSatisfy((bean) -> assertThat(context).doesNotHaveBean(bean));
			});
	}

	@Test
	void itBacksOffWithoutAWebApplication() {
		new ApplicationContextRunner().withConfiguration(CONFIGURATIONS)
			.run((context) -> assertThat(BEANS).allSatisfy((bean) -> assertThat(context).doesNotHaveBean(bean)));
	}

	@Test
	void itBacksOffWhereItIsSwitchedOff() {
		this.application.withUserConfiguration(Router.class)
			.withPropertyValues("fastapi.enabled=false")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(BEANS).allSatisfy((bean) -> assertThat(context).doesNotHaveBean(bean));
				assertThat(context).doesNotHaveBean("fastApiTaskExecutor");
			});
	}

	@Test
	void theInputPolicyOfTheApplicationWins() {
		InputPolicy own = new InputPolicy(List.of("pin"), 10);
		this.application.withBean(InputPolicy.class, () -> own)
			.run((context) -> assertThat(context).getBean(InputPolicy.class).isSameAs(own));
	}

	@Test
	void theValueTypesOfTheApplicationWin() {
		Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
		ValueTypes own = new ValueTypes(new JsonMapper(), new Constraints(validator), new InputPolicy(List.of(), 10));
		this.application.withBean(ValueTypes.class, () -> own)
			.run((context) -> assertThat(context).getBean(ValueTypes.class).isSameAs(own));
	}

	@Test
	void theExecutorOfTheApplicationWins() {
		AsyncTaskExecutor own = new SimpleAsyncTaskExecutor();
		this.application.withBean("fastApiTaskExecutor", AsyncTaskExecutor.class, () -> own)
			.run((context) -> assertThat(context).getBean("fastApiTaskExecutor").isSameAs(own));
	}

	@Test
	void theBlockingCallsOfTheApplicationWin() {
		BlockingCalls own = new BlockingCalls(new SimpleAsyncTaskExecutor(), false);
		this.application.withBean(BlockingCalls.class, () -> own)
			.run((context) -> assertThat(context).getBean(BlockingCalls.class).isSameAs(own));
	}

	@Test
	void theHandlerAdapterOfTheApplicationWins() {
		PathOperationHandlerAdapter own = new PathOperationHandlerAdapter(new RouterExceptionHandlers(List.of()),
				(exchange) -> null);
		this.application.withBean(PathOperationHandlerAdapter.class, () -> own)
			.run((context) -> assertThat(context).getBean(PathOperationHandlerAdapter.class).isSameAs(own));
	}

	@Test
	void theJsonMapperOfTheApplicationIsUsed() {
		JsonMapper own = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
		this.application.withBean(JsonMapper.class, () -> own)
			.run((context) -> assertThat(context.getBean(ValueTypes.class).mapper().writeValueAsString(new Named(1)))
				.isEqualTo("{\"some_size\":1}"));
	}

	@Test
	void springBootsExecutorStandsBesideOurs() {
		this.application.run((context) -> {
			assertThat(context).hasBean("applicationTaskExecutor").hasBean("fastApiTaskExecutor");
			assertThat(context.getBean(Executor.class)).isSameAs(context.getBean("applicationTaskExecutor"));
		});
	}

	@Test
	void theExecutorSuitsTheJavaVersion() {
		Class<?> expected = (Runtime.version().feature() >= 21) ? VirtualThreadTaskExecutor.class
				: ThreadPoolTaskExecutor.class;
		this.application
			.run((context) -> assertThat(context).getBean("fastApiTaskExecutor").isExactlyInstanceOf(expected));
	}

	@Test
	void aConstraintThatIsWronglyDeclaredStopsTheStart() {
		this.application.withUserConfiguration(WronglyConstrained.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(ConstraintDefinitionException.class));
	}

	@Test
	void propertiesAreBound() {
		this.application
			.withPropertyValues("fastapi.errors.format=problem", "fastapi.errors.validation-status=400",
					"fastapi.errors.sensitive-names=pin,code", "fastapi.trailing-slash=strict",
					"fastapi.max-body-size=2KB", "fastapi.apply-to=routers", "fastapi.strict-content-type=false")
			.run((context) -> {
				FastApiProperties properties = context.getBean(FastApiProperties.class);
				assertThat(Map.of("format", properties.errors().format().name(), "status",
						properties.errors().validationStatus(), "names", properties.errors().sensitiveNames(), "slash",
						properties.trailingSlash().name(), "size", properties.maxBodySize().toBytes(), "to",
						properties.applyTo().name(), "strict", properties.strictContentType()))
					.isEqualTo(Map.of("format", "PROBLEM", "status", 400, "names", List.of("pin", "code"), "slash",
							"STRICT", "size", 2048L, "to", "ROUTERS", "strict", false));
			});
	}

	record Named(int someSize) {

	}

	@ApiRouter
	static class Router {

		@Get("/here")
		String here() {
			return "here";
		}

	}

	@Constraint(validatedBy = {})
	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@interface WithoutGroups {

		String message() default "";

		Class<? extends Payload>[] payload() default {};

	}

	@ApiRouter
	static class WronglyConstrained {

		@Get("/here")
		String here(@WithoutGroups String text) {
			return text;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoExecutorsOfOneQualifier {

		@Bean
		@Qualifier("twice")
		TaskExecutor one() {
			return new SimpleAsyncTaskExecutor();
		}

		@Bean
		@Qualifier("twice")
		TaskExecutor other() {
			return new SimpleAsyncTaskExecutor();
		}

	}

}
