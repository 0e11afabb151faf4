package io.github.fastapispring.demo.admin;

import io.github.fastapispring.security.ApiKeyHeader;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the admin key stands in a request.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdminProperties.class)
class AdminConfiguration {

	@Bean
	ApiKeyHeader adminKey() {
		return new ApiKeyHeader("X-Admin-Key").schemeName("AdminKey").description("The property `demo.admin.key`");
	}

}
