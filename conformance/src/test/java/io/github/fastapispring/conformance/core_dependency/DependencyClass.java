package io.github.fastapispring.conformance.core_dependency;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Objects and their methods as dependencies, plain and reactive, with and without an end.
 */
@ConformanceApp("dependency_class")
class DependencyClass {

	@ApiRouter
	static class Router {

		@Get("/callable-dependency")
		Object getCallableDependency(@Depends String callableDependency) {
			return callableDependency;
		}

		@Get("/callable-gen-dependency")
		Object getCallableGenDependency(@Depends String callableGenDependency) {
			return callableGenDependency;
		}

		@Get("/async-callable-dependency")
		Object getAsyncCallableDependency(@Depends String asyncCallableDependency) {
			return asyncCallableDependency;
		}

		@Get("/async-callable-gen-dependency")
		Object getAsyncCallableGenDependency(@Depends String asyncCallableGenDependency) {
			return asyncCallableGenDependency;
		}

		@Get("/synchronous-method-dependency")
		Object getSynchronousMethodDependency(@Depends String synchronousMethodDependency) {
			return synchronousMethodDependency;
		}

		@Get("/synchronous-method-gen-dependency")
		Object getSynchronousMethodGenDependency(@Depends String synchronousMethodGenDependency) {
			return synchronousMethodGenDependency;
		}

		@Get("/asynchronous-method-dependency")
		Object getAsynchronousMethodDependency(@Depends String asynchronousMethodDependency) {
			return asynchronousMethodDependency;
		}

		@Get("/asynchronous-method-gen-dependency")
		Object getAsynchronousMethodGenDependency(@Depends String asynchronousMethodGenDependency) {
			return asynchronousMethodGenDependency;
		}

		@Get("/callable-dependency-class")
		Object getCallableDependencyClass(String value, @Depends CallableDependency instance) {
			return instance.call(value);
		}

		@Get("/callable-gen-dependency-class")
		Object getCallableGenDependencyClass(String value, @Depends CallableGenDependency instance) {
			return instance.call(value).value();
		}

		@Get("/async-callable-dependency-class")
		Mono<Object> getAsyncCallableDependencyClass(String value, @Depends AsyncCallableDependency instance) {
			return instance.call(value).cast(Object.class);
		}

		@Get("/async-callable-gen-dependency-class")
		Mono<Object> getAsyncCallableGenDependencyClass(String value, @Depends AsyncCallableGenDependency instance) {
			return instance.call(value).map(Resource::value);
		}

	}

	@Component
	static class Dependencies {

		private final CallableDependency callable = new CallableDependency();

		private final CallableGenDependency callableGen = new CallableGenDependency();

		private final AsyncCallableDependency asyncCallable = new AsyncCallableDependency();

		private final AsyncCallableGenDependency asyncCallableGen = new AsyncCallableGenDependency();

		@Provides
		String callableDependency(String value) {
			return this.callable.call(value);
		}

		@Provides
		Resource<String> callableGenDependency(String value) {
			return this.callableGen.call(value);
		}

		@Provides
		Mono<String> asyncCallableDependency(String value) {
			return this.asyncCallable.call(value);
		}

		@Provides
		Mono<Resource<String>> asyncCallableGenDependency(String value) {
			return this.asyncCallableGen.call(value);
		}

	}

	@Component
	static class MethodsDependency {

		@Provides
		String synchronousMethodDependency(String value) {
			return value;
		}

		@Provides
		Resource<String> synchronousMethodGenDependency(String value) {
			return Resource.of(value);
		}

		@Provides
		Mono<String> asynchronousMethodDependency(String value) {
			return Mono.just(value);
		}

		@Provides
		Mono<Resource<String>> asynchronousMethodGenDependency(String value) {
			return Mono.just(Resource.reactive(value));
		}

	}

	static class CallableDependency {

		String call(String value) {
			return value;
		}

	}

	static class CallableGenDependency {

		Resource<String> call(String value) {
			return Resource.of(value);
		}

	}

	static class AsyncCallableDependency {

		Mono<String> call(String value) {
			return Mono.just(value);
		}

	}

	static class AsyncCallableGenDependency {

		Mono<Resource<String>> call(String value) {
			return Mono.just(Resource.reactive(value));
		}

	}

}
