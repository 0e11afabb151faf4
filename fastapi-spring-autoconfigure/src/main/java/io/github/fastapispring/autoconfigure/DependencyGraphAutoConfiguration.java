package io.github.fastapispring.autoconfigure;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.github.fastapispring.graph.DependencyGraphReader;
import io.github.fastapispring.routing.RouterHandlerMapping;

/**
 * Configures the actuator endpoint that tells what path operations depend on.
 */
@AutoConfiguration(after = FastApiAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(RouterHandlerMapping.class)
public final class DependencyGraphAutoConfiguration {

	@Bean
	@ConditionalOnAvailableEndpoint
	DependencyGraphEndpoint fastApiDependencyGraphEndpoint(RouterHandlerMapping routers,
			ConfigurableListableBeanFactory beanFactory) {
		return new DependencyGraphEndpoint(
				() -> DependencyGraphReader.read(routers.pathOperations().stream(), beanFactory));
	}

}
