package io.github.fastapispring.conformance.core_dependency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Dependencies whose argument is fixed where they are asked for.
 */
@ConformanceApp("dependency_partial")
class DependencyPartial {

	@ApiRouter
	static class Router {

		@Get("/partial-function-dependency")
		String getPartialFunctionDependency(@Bound("partial-function-dependency") String functionDependency) {
			return functionDependency;
		}

		@Get("/partial-async-function-dependency")
		String getPartialAsyncFunctionDependency(
				@Bound("partial-async-function-dependency") String asyncFunctionDependency) {
			return asyncFunctionDependency;
		}

		@Get("/partial-gen-dependency")
		String getPartialGenDependency(@Bound("partial-gen-dependency") String genDependency) {
			return genDependency;
		}

		@Get("/partial-async-gen-dependency")
		String getPartialAsyncGenDependency(@Bound("partial-async-gen-dependency") String asyncGenDependency) {
			return asyncGenDependency;
		}

		@Get("/partial-callable-dependency")
		String getPartialCallableDependency(@Bound("partial-callable-dependency") String callableDependency) {
			return callableDependency;
		}

		@Get("/partial-callable-gen-dependency")
		String getPartialCallableGenDependency(@Bound("partial-callable-gen-dependency") String callableGenDependency) {
			return callableGenDependency;
		}

		@Get("/partial-async-callable-dependency")
		String getPartialAsyncCallableDependency(
				@Bound("partial-async-callable-dependency") String asyncCallableDependency) {
			return asyncCallableDependency;
		}

		@Get("/partial-async-callable-gen-dependency")
		String getPartialAsyncCallableGenDependency(
				@Bound("partial-async-callable-gen-dependency") String asyncCallableGenDependency) {
			return asyncCallableGenDependency;
		}

		@Get("/partial-synchronous-method-dependency")
		String getPartialSynchronousMethodDependency(
				@Bound("partial-synchronous-method-dependency") String synchronousMethodDependency) {
			return synchronousMethodDependency;
		}

		@Get("/partial-synchronous-method-gen-dependency")
		String getPartialSynchronousMethodGenDependency(
				@Bound("partial-synchronous-method-gen-dependency") String synchronousMethodGenDependency) {
			return synchronousMethodGenDependency;
		}

		@Get("/partial-asynchronous-method-dependency")
		String getPartialAsynchronousMethodDependency(
				@Bound("partial-asynchronous-method-dependency") String asynchronousMethodDependency) {
			return asynchronousMethodDependency;
		}

		@Get("/partial-asynchronous-method-gen-dependency")
		String getPartialAsynchronousMethodGenDependency(
				@Bound("partial-asynchronous-method-gen-dependency") String asynchronousMethodGenDependency) {
			return asynchronousMethodGenDependency;
		}

	}

	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@Depends
	@interface Bound {

		String value();

	}

	@Component
	static class Dependencies {

		@Provides
		String functionDependency(Bound bound) {
			return bound.value();
		}

		@Provides
		Mono<String> asyncFunctionDependency(Bound bound) {
			return Mono.just(bound.value());
		}

		@Provides
		Resource<String> genDependency(Bound bound) {
			return Resource.of(bound.value());
		}

		@Provides
		Mono<Resource<String>> asyncGenDependency(Bound bound) {
			return Mono.just(Resource.reactive(bound.value()));
		}

		@Provides
		String callableDependency(Bound bound) {
			return bound.value();
		}

		@Provides
		Resource<String> callableGenDependency(Bound bound) {
			return Resource.of(bound.value());
		}

		@Provides
		Mono<String> asyncCallableDependency(Bound bound) {
			return Mono.just(bound.value());
		}

		@Provides
		Mono<Resource<String>> asyncCallableGenDependency(Bound bound) {
			return Mono.just(Resource.reactive(bound.value()));
		}

	}

	@Component
	static class MethodsDependency {

		@Provides
		String synchronousMethodDependency(Bound bound) {
			return bound.value();
		}

		@Provides
		Resource<String> synchronousMethodGenDependency(Bound bound) {
			return Resource.of(bound.value());
		}

		@Provides
		Mono<String> asynchronousMethodDependency(Bound bound) {
			return Mono.just(bound.value());
		}

		@Provides
		Mono<Resource<String>> asynchronousMethodGenDependency(Bound bound) {
			return Mono.just(Resource.reactive(bound.value()));
		}

	}

}
