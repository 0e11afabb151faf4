package io.github.fastapispring.conformance.settings;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the environment configures, checked at startup.
 *
 * @param appName the name of the application
 * @param adminEmail the administrator
 * @param itemsPerUser how many items a user may have
 */
@ConfigurationProperties
@Validated
record Settings(@DefaultValue("Awesome API") String appName, @NotNull String adminEmail,
		@DefaultValue("50") int itemsPerUser) {
}
