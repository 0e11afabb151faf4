package io.github.fastapispring.benchmarks.compare.ours;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.server.WebFilter;

import io.github.fastapispring.benchmarks.compare.shop.Shop;

/**
 * Serves the workloads with this project.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ Router.class, Dependencies.class })
public class OursServer {

	/**
	 * Serves until it is stopped.
	 * @param arguments properties of Spring Boot
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(OursServer.class, arguments);
	}

	@Bean
	Shop shop() {
		return new Shop();
	}

	@Bean
	WebFilter passThrough() {
		return (exchange, chain) -> chain.filter(exchange);
	}

}
