package io.github.fastapispring.benchmarks.compare.functional;

import jakarta.validation.Validator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;

import io.github.fastapispring.benchmarks.compare.shop.Shop;

/**
 * Serves the workloads with handler functions.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class FunctionalServer {

	/**
	 * Serves until it is stopped.
	 * @param arguments properties of Spring Boot
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(FunctionalServer.class, arguments);
	}

	@Bean
	Handler handler(Validator validator, AsyncTaskExecutor applicationTaskExecutor) {
		return new Handler(new Shop(), validator, applicationTaskExecutor);
	}

	@Bean
	RouterFunction<ServerResponse> routes(Handler handler) {
		return RouterFunctions.route()
			.GET("/ping", handler::ping)
			.GET("/users/{user_id}", handler::user)
			.POST("/users", handler::create)
			.GET("/items", handler::items)
			.GET("/me", handler::me)
			.POST("/form", handler::login)
			.GET("/blocking", handler::blocking)
			.GET("/stream", handler::stream)
			.build();
	}

	@Bean
	WebFilter passThrough() {
		return (exchange, chain) -> chain.filter(exchange);
	}

}
