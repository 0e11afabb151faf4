package io.github.fastapispring.conformance.probe_params;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Default;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.Query;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Parameters from every place that carries text.
 */
@ConformanceApp("main")
class Main {

	@ApiRouter
	static class Router {

		@Get("/required")
		Text required(String q) {
			return new Text(q);
		}

		@Get("/optional")
		Optionals optional(@Nullable String q, @Nullable Integer n) {
			return new Optionals(q, n);
		}

		@Get("/bool")
		Value<Boolean> b(@Default("false") boolean v) {
			return new Value<>(v);
		}

		@Get("/list")
		Value<List<Integer>> l(@Default({}) List<Integer> v) {
			return new Value<>(v);
		}

		@Get("/list-required")
		Value<List<String>> lr(@Size(min = 2) List<String> v) {
			return new Value<>(v);
		}

		@Get("/enum")
		Value<Color> e(@Default("green") Color v) {
			return new Value<>(v);
		}

		@Get("/alias")
		Value<Integer> a(@Query("v-alias") @Min(1) int v) {
			return new Value<>(v);
		}

		@Get("/header")
		Headers h(@Header("x-one") String one, @Header("x-two") @Nullable List<Integer> two,
				@Header @Default("7") int userId) {
			return new Headers(one, two, userId);
		}

		@Get("/cookie")
		Cookies c(@Cookie String sid, @Cookie @Default("1") int n) {
			return new Cookies(sid, n);
		}

		@Get("/path/{a}/x/{b}")
		Segments p(int a, String b) {
			return new Segments(a, b);
		}

		@Get("/date/{d}")
		Day d(LocalDate d) {
			return new Day(d);
		}

		@Get("/rest/{*p}")
		Rest r(String p) {
			return new Rest(p);
		}

		@Get("/multi")
		Multi m(int a, double b, boolean c, LocalDate d, UUID e) {
			return new Multi(a, b, c, d, e);
		}

	}

	enum Color {

		@JsonProperty("red")
		RED,

		@JsonProperty("green")
		GREEN,

		@JsonProperty("blue")
		BLUE

	}

	record Text(String q) {

	}

	record Optionals(@Nullable String q, @Nullable Integer n) {

	}

	record Value<T>(T v) {

	}

	record Headers(String one, @Nullable List<Integer> two, int userId) {

	}

	record Cookies(String sid, int n) {

	}

	record Segments(int a, String b) {

	}

	record Day(LocalDate d) {

	}

	record Rest(String p) {

	}

	record Multi(int a, double b, boolean c, LocalDate d, UUID e) {

	}

}
