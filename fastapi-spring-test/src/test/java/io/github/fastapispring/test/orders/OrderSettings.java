package io.github.fastapispring.test.orders;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the application.
 *
 * @param pageSize the greatest number of orders in one answer
 */
@Validated
@ConfigurationProperties("orders")
record OrderSettings(@Min(1) @DefaultValue("20") int pageSize) {

}
