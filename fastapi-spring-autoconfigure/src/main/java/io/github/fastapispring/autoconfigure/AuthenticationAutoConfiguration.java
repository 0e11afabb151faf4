package io.github.fastapispring.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.WebFilterChainProxy;

import io.github.fastapispring.routing.RouterHandlerMapping;
import io.github.fastapispring.security.ScopeGuard;
import io.github.fastapispring.security.authentication.AuthenticationDependency;
import io.github.fastapispring.security.authentication.JwtDependency;

/**
 * Configures dependencies on what Spring Security knows of a request: its authentication
 * where requests pass filter chains, a verified token where there is a decoder.
 */
@AutoConfiguration(after = FastApiAutoConfiguration.class, afterName = {
		"org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
		"org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientWebSecurityAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration" })
@ConditionalOnClass(Authentication.class)
@ConditionalOnBean(RouterHandlerMapping.class)
public final class AuthenticationAutoConfiguration {

	/**
	 * What the filter chains know.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(WebFilterChainProxy.class)
	@ConditionalOnBean(WebFilterChainProxy.class)
	static class FilterChainConfiguration {

		@Bean
		@ConditionalOnMissingBean
		AuthenticationDependency fastApiAuthenticationDependency() {
			return new AuthenticationDependency();
		}

		/**
		 * Authorities answer for the scopes that no dependency of the application reads.
		 */
		@Bean
		@ConditionalOnMissingBean
		ScopeGuard fastApiScopeGuard() {
			return new ScopeGuard(Authentication.class);
		}

	}

	/**
	 * What a token says.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ReactiveJwtDecoder.class)
	@ConditionalOnBean(ReactiveJwtDecoder.class)
	static class JwtConfiguration {

		@Bean
		@ConditionalOnMissingBean
		JwtDependency fastApiJwtDependency() {
			return new JwtDependency();
		}

	}

}
