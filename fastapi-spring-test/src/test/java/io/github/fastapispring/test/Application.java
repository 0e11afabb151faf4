package io.github.fastapispring.test;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application with every kind of dependency, which counts how often it was started.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(Application.Settings.class)
@Import({ Application.Dependencies.class, Application.RequireKey.class, Application.Router.class,
		Application.GuardedRouter.class, Application.Controller.class })
class Application {

	static final AtomicInteger STARTS = new AtomicInteger();

	Application() {
		STARTS.incrementAndGet();
	}

	record User(String name) {

	}

	record Greeting(String text) {

	}

	record Page(@Default("0") int skip) {

	}

	@ConfigurationProperties("application")
	record Settings(@DefaultValue("real") String title) {

	}

	record Banner(String text) {

	}

	record Clock(String time) {

	}

	@Component
	static class Dependencies {

		@Provides
		Mono<User> currentUser(@Header int xUser) {
			return Mono.just(new User("user " + xUser));
		}

		@Provides
		Greeting greeting(@Depends User currentUser) {
			return new Greeting("Hello " + currentUser.name());
		}

		@Provides
		Audit audit() {
			return new Audit("real");
		}

		@Provides
		Banner banner(@Depends Settings settings) {
			return new Banner("Welcome to " + settings.title());
		}

		@Provides
		Clock open() {
			return new Clock("9:00");
		}

		@Provides
		Clock close() {
			return new Clock("17:00");
		}

		@Provides
		List<String> names() {
			return List.of("real");
		}

		@Provides
		List<Integer> numbers() {
			return List.of(1);
		}

		@Provides
		@Qualifier("secret")
		CharSequence secret() {
			return "real";
		}

	}

	@Component
	static class RequireKey {

		@Provides
		void check(@Header @Nullable String xKey) {
			if (!"key".equals(xKey)) {
				throw HttpException.forbidden("No key");
			}
		}

	}

	record Audit(String entry) {

	}

	@RestController
	static class Controller {

		@GetMapping("/controller")
		Audit audit(@Depends Audit audit) {
			return audit;
		}

	}

	@ApiRouter
	static class Router {

		@Get("/user")
		User user(@Depends User user) {
			return user;
		}

		@Get("/greeting")
		Greeting greeting(@Depends Greeting greeting, @Default("1") int times) {
			return greeting;
		}

		@Get("/clocks")
		List<Clock> clocks(@Depends Clock open, @Depends Clock close) {
			return List.of(open, close);
		}

		@Get("/lists")
		List<Object> lists(@Depends List<String> names, @Depends List<Integer> numbers) {
			return List.of(names, numbers);
		}

		@Get("/secret")
		String secret(@Depends @Qualifier("secret") CharSequence value) {
			return value.toString();
		}

		@Get("/page")
		Page page(@Depends Page page) {
			return page;
		}

		@Get("/settings")
		Settings settings(@Depends Settings settings) {
			return settings;
		}

		@Get("/banner")
		Banner banner(@Depends Banner banner) {
			return banner;
		}

		@Get("/headers")
		Set<String> headers(ServerHttpRequest request, @Depends Page page) {
			return request.getHeaders().headerNames();
		}

	}

	@ApiRouter(prefix = "/guarded", dependencies = RequireKey.class)
	static class GuardedRouter {

		@Get
		String guarded() {
			return "in";
		}

	}

}
