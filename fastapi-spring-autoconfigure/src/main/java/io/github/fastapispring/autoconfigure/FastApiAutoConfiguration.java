package io.github.fastapispring.autoconfigure;

import jakarta.validation.Validator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.DispatcherHandler;

import io.github.fastapispring.binding.SpringBindingErrors;
import io.github.fastapispring.error.ApiExceptionHandler;
import io.github.fastapispring.error.ErrorAnswer;
import io.github.fastapispring.error.InputPolicy;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.routing.RouterHandlerMapping;
import io.github.fastapispring.validation.Constraints;

/**
 * Configures routers for a WebFlux application: how types are read, how requests reach
 * path operations, how errors are answered.
 */
@AutoConfiguration(
		after = { WebFluxAutoConfiguration.class, JacksonAutoConfiguration.class, ValidationAutoConfiguration.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass({ DispatcherHandler.class, JsonMapper.class, Validator.class })
@ConditionalOnBean({ JsonMapper.class, Validator.class })
@ConditionalOnBooleanProperty(name = "fastapi.enabled", matchIfMissing = true)
@EnableConfigurationProperties(FastApiProperties.class)
@Import({ RoutingConfiguration.class, ServerConfiguration.class, TaskConfiguration.class })
public final class FastApiAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	InputPolicy fastApiInputPolicy(FastApiProperties properties) {
		return new InputPolicy(properties.errors().sensitiveNames(), properties.errors().maxInputLength());
	}

	@Bean
	@ConditionalOnMissingBean
	ValueTypes fastApiValueTypes(JsonMapper mapper, ObjectProvider<Validator> validators, InputPolicy inputs) {
		return new ValueTypes(mapper, new Constraints(validators.getObject()), inputs);
	}

	@Bean
	@ConditionalOnMissingBean
	ApiExceptionHandler fastApiExceptionHandler(FastApiProperties properties, JsonMapper mapper, ValueTypes types,
			MessageSource messages) {
		boolean all = properties.applyTo() == FastApiProperties.ApplyTo.ALL;
		SpringBindingErrors bindingErrors = new SpringBindingErrors(types);
		return new ApiExceptionHandler(new ErrorAnswer(properties.errors().format(), messages),
				properties.errors().validationStatus(), mapper,
				(exchange) -> all || RouterHandlerMapping.isForRouter(exchange), bindingErrors::translate);
	}

}
