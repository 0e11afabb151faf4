package io.github.fastapispring.test.orders;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * The application of the examples in {@code docs/testing.md}.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderSettings.class)
class OrderApplication {

}
