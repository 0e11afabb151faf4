package io.github.fastapispring.conformance.core_dependency_yield;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebFilter;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.BackgroundTasks;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.PlainTextFailures;
import io.github.fastapispring.conformance.RecordedState;

/**
 * Dependencies with an end, plain and reactive: what they see of an error, and in which
 * order they end, after the background tasks.
 */
@ConformanceApp("dependency_contextmanager")
@Import(PlainTextFailures.class)
class DependencyContextmanager {

	@ApiRouter
	static class ReactiveRouter {

		@Get("/async")
		Mono<Object> getAsync(@Depends String asyncgenState) {
			return Mono.just(asyncgenState);
		}

		@Get("/sync")
		Mono<Object> getSync(@Depends String generatorState) {
			return Mono.just(generatorState);
		}

		@Get("/async_raise")
		Mono<Object> getAsyncRaise(@Depends String asyncgenStateTry) {
			return Mono.error(new AsyncDependencyException());
		}

		@Get("/sync_raise")
		Mono<Object> getSyncRaise(@Depends String generatorStateTry) {
			return Mono.error(new SyncDependencyException());
		}

		@Get("/async_raise_other")
		Mono<Object> getAsyncRaiseOther(@Depends String asyncgenStateTry) {
			return Mono.error(new OtherDependencyException());
		}

		@Get("/sync_raise_other")
		Mono<Object> getSyncRaiseOther(@Depends String generatorStateTry) {
			return Mono.error(new OtherDependencyException());
		}

		@Get("/context_b")
		Mono<Object> getContextB(@Depends ContextB contextB) {
			return Mono.just(contextB.state().getState());
		}

		@Get("/context_b_raise")
		Mono<Object> getContextBRaise(@Depends ContextB contextB) {
			return Mono.error(new OtherDependencyException());
		}

		@Get("/context_b_bg")
		Mono<Object> getContextBBg(BackgroundTasks tasks, @Depends ContextB contextB) {
			State state = contextB.state();
			tasks.add("bg", () -> state.set("bg", "bg set - " + state.contexts()));
			return Mono.just(state.getState());
		}

	}

	@ApiRouter
	static class PlainRouter {

		@Get("/sync_async")
		Object getSyncAsync(@Depends String asyncgenState) {
			return asyncgenState;
		}

		@Get("/sync_sync")
		Object getSyncSync(@Depends String generatorState) {
			return generatorState;
		}

		@Get("/sync_async_raise")
		Object getSyncAsyncRaise(@Depends String asyncgenStateTry) {
			throw new AsyncDependencyException();
		}

		@Get("/sync_sync_raise")
		Object getSyncSyncRaise(@Depends String generatorStateTry) {
			throw new SyncDependencyException();
		}

		@Get("/sync_async_raise_other")
		Object getSyncAsyncRaiseOther(@Depends String asyncgenStateTry) {
			throw new OtherDependencyException();
		}

		@Get("/sync_sync_raise_other")
		Object getSyncSyncRaiseOther(@Depends String generatorStateTry) {
			throw new OtherDependencyException();
		}

		@Get("/sync_context_b")
		Object getSyncContextB(@Depends ContextB contextB) {
			return contextB.state().getState();
		}

		@Get("/sync_context_b_raise")
		Object getSyncContextBRaise(@Depends ContextB contextB) {
			throw new OtherDependencyException();
		}

		@Get("/sync_context_b_bg")
		Object getSyncContextBBg(BackgroundTasks tasks, @Depends ContextB contextB) {
			State state = contextB.state();
			tasks.add("sync_bg", () -> state.set("sync_bg", "sync_bg set - " + state.contexts()));
			return state.getState();
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Mono<Resource<String>> asyncgenState(State state) {
			return Mono.fromSupplier(() -> Resource.reactive(state.set("/async", "asyncgen started"))
				.onClose((value) -> Mono.fromRunnable(() -> state.set("/async", "asyncgen completed"))));
		}

		@Provides
		Resource<String> generatorState(State state) {
			return Resource.of(state.set("/sync", "generator started"))
				.onClose((value) -> state.set("/sync", "generator completed"));
		}

		@Provides
		Mono<Resource<String>> asyncgenStateTry(State state) {
			return Mono.fromSupplier(() -> Resource.reactive(state.set("/async_raise", "asyncgen raise started"))
				.onError((value, error) -> Mono.fromRunnable(() -> {
					if (error instanceof AsyncDependencyException) {
						state.getErrors().add("/async_raise");
					}
				}))
				.onClose((value) -> Mono.fromRunnable(() -> state.set("/async_raise", "asyncgen raise finalized"))));
		}

		@Provides
		Resource<String> generatorStateTry(State state) {
			return Resource.of(state.set("/sync_raise", "generator raise started")).onError((value, error) -> {
				if (error instanceof SyncDependencyException) {
					state.getErrors().add("/sync_raise");
				}
			}).onClose((value) -> state.set("/sync_raise", "generator raise finalized"));
		}

		@Provides
		Resource<ContextA> contextA(State state) {
			state.set("context_a", "started a");
			return Resource.of(new ContextA(state)).onClose((context) -> state.set("context_a", "finished a"));
		}

		@Provides
		Resource<ContextB> contextB(@Depends ContextA contextA) {
			State state = contextA.state();
			state.set("context_b", "started b");
			return Resource.of(new ContextB(state))
				.onClose(
						(context) -> state.set("context_b", "finished b with a: " + state.getState().get("context_a")));
		}

	}

	@Bean
	WebFilter middleware(State state) {
		return (exchange, chain) -> {
			exchange.getResponse()
				.beforeCommit(() -> Mono
					.fromRunnable(() -> exchange.getResponse().getHeaders().set("x-state", state.asPythonPrintsIt())));
			return chain.filter(exchange);
		};
	}

	@Component
	static class State implements RecordedState {

		private final Map<String, String> state = Collections.synchronizedMap(new LinkedHashMap<>());

		private final List<String> errors = new CopyOnWriteArrayList<>();

		State() {
			this.state.put("/async", "asyncgen not started");
			this.state.put("/sync", "generator not started");
			this.state.put("/async_raise", "asyncgen raise not started");
			this.state.put("/sync_raise", "generator raise not started");
			this.state.put("context_a", "not started a");
			this.state.put("context_b", "not started b");
			this.state.put("bg", "not set");
			this.state.put("sync_bg", "not set");
		}

		String set(String name, String value) {
			this.state.put(name, value);
			return value;
		}

		String contexts() {
			return "b: %s - a: %s".formatted(this.state.get("context_b"), this.state.get("context_a"));
		}

		public Map<String, String> getState() {
			return this.state;
		}

		public void setState(Map<String, String> state) {
			this.state.putAll(state);
		}

		public List<String> getErrors() {
			return this.errors;
		}

		public void setErrors(List<String> errors) {
			this.errors.clear();
			this.errors.addAll(errors);
		}

		String asPythonPrintsIt() {
			return this.state.entrySet()
				.stream()
				.map((entry) -> "\"%s\": \"%s\"".formatted(entry.getKey(), entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}

	}

	record ContextA(State state) {
	}

	record ContextB(State state) {
	}

	static class AsyncDependencyException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static class SyncDependencyException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static class OtherDependencyException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
