package io.github.fastapispring.conformance.core_router_defaults;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.GlobalDependencies;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Routers that are included at several levels, each with a guard, a prefix and tags of
 * its own. A guard also sets the content type: the innermost, which comes last, wins.
 */
@ConformanceApp("include_router_defaults_overrides")
@Import(IncludeRouterDefaultsOverrides.Inclusions.class)
class IncludeRouterDefaultsOverrides {

	@Bean
	GlobalDependencies globalDependencies() {
		return GlobalDependencies.of(Level0.class);
	}

	@ApiRouter
	static class App {

		@Get(path = "/override1", dependencies = Level1.class, tags = { "path1a", "path1b" }, deprecated = true)
		Object path1Override(String level1) {
			return level1;
		}

		@Get("/default1")
		Object path1Default(String level1) {
			return level1;
		}

	}

	@ApiRouter(prefix = "/level2", dependencies = Level2.class, tags = { "level2a", "level2b" }, deprecated = true)
	static class Router2Override {

		@Get(path = "/override3", dependencies = Level3.class, tags = { "path3a", "path3b" }, deprecated = true)
		Object path3OverrideRouter2Override(String level3) {
			return level3;
		}

		@Get("/default3")
		Object path3DefaultRouter2Override(String level3) {
			return level3;
		}

	}

	@ApiRouter
	static class Router2Default {

		@Get(path = "/override3", dependencies = Level3.class, tags = { "path3a", "path3b" }, deprecated = true)
		Object path3OverrideRouter2Default(String level3) {
			return level3;
		}

		@Get("/default3")
		Object path3DefaultRouter2Default(String level3) {
			return level3;
		}

	}

	@ApiRouter(prefix = "/level4", dependencies = Level4.class, tags = { "level4a", "level4b" }, deprecated = true)
	static class Router4Override {

		@Get(path = "/override5", dependencies = Level5.class, tags = { "path5a", "path5b" }, deprecated = true)
		Object path5OverrideRouter4Override(String level5) {
			return level5;
		}

		@Get("/default5")
		Object path5DefaultRouter4Override(String level5) {
			return level5;
		}

	}

	@ApiRouter
	static class Router4Default {

		@Get(path = "/override5", dependencies = Level5.class, tags = { "path5a", "path5b" }, deprecated = true)
		Object path5OverrideRouter4Default(String level5) {
			return level5;
		}

		@Get("/default5")
		Object path5DefaultRouter4Default(String level5) {
			return level5;
		}

	}

	/** Every router is at its own place, too, without a level around it. */
	static class Inclusions implements BeanRegistrar {

		private static final List<List<Class<?>>> AROUND_LEVEL_2 = List.of(List.of(), List.of(Level1.class));

		private static final List<List<Class<?>>> AROUND_LEVEL_4 = List.of(List.of(), List.of(Level1.class),
				List.of(Level2.class), List.of(Level3.class), List.of(Level1.class, Level2.class),
				List.of(Level1.class, Level3.class), List.of(Level2.class, Level3.class),
				List.of(Level1.class, Level2.class, Level3.class));

		@Override
		public void register(BeanRegistry registry, Environment environment) {
			AROUND_LEVEL_2.forEach((levels) -> {
				include(registry, Router2Override.class, levels);
				include(registry, Router2Default.class, levels);
			});
			AROUND_LEVEL_4.forEach((levels) -> {
				include(registry, Router4Override.class, levels);
				include(registry, Router4Default.class, levels);
			});
		}

		private static void include(BeanRegistry registry, Class<?> router, List<Class<?>> levels) {
			List<String> names = levels.stream().map((level) -> level.getSimpleName().toLowerCase()).toList();
			IncludedRouter included = IncludedRouter.of(router, "/" + String.join("/", names))
				.withDependencies(levels.toArray(Class<?>[]::new))
				.withTags(names.stream().flatMap((name) -> Stream.of(name + "a", name + "b")).toArray(String[]::new));
			registry.registerBean(IncludedRouter.class, (bean) -> bean
				.supplier((context) -> levels.contains(Level2.class) ? included.asDeprecated() : included));
		}

	}

	abstract static class Level {

		private final int number;

		Level(int number) {
			this.number = number;
		}

		@Provides
		void mark(ServerHttpResponse response) {
			response.getHeaders().set("x-level" + this.number, "True");
			response.getHeaders().set(HttpHeaders.CONTENT_TYPE, "application/x-level-" + this.number);
		}

	}

	@Component
	static class Level0 extends Level {

		Level0() {
			super(0);
		}

	}

	@Component
	static class Level1 extends Level {

		Level1() {
			super(1);
		}

	}

	@Component
	static class Level2 extends Level {

		Level2() {
			super(2);
		}

	}

	@Component
	static class Level3 extends Level {

		Level3() {
			super(3);
		}

	}

	@Component
	static class Level4 extends Level {

		Level4() {
			super(4);
		}

	}

	@Component
	static class Level5 extends Level {

		Level5() {
			super(5);
		}

	}

}
