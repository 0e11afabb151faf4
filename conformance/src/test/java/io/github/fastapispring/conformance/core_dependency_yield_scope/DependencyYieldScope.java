package io.github.fastapispring.conformance.core_dependency_yield_scope;

import java.util.Map;

import reactor.core.publisher.Flux;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.HttpException;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.Scope;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Dependencies that end before the response is sent, and others that live until its last
 * byte.
 */
@ConformanceApp("dependency_yield_scope")
class DependencyYieldScope {

	@ApiRouter
	static class Router {

		@Get(path = "/function-scope", produces = MediaType.TEXT_PLAIN_VALUE)
		Flux<String> functionScope(@Depends Session functionSession) {
			return Flux.defer(() -> Flux.just("{\"is_open\": %s}".formatted(functionSession.isOpen())));
		}

		@Get(path = "/request-scope", produces = MediaType.TEXT_PLAIN_VALUE)
		Flux<String> requestScope(@Depends Session requestSession) {
			return Flux.defer(() -> Flux.just("{\"is_open\": %s}".formatted(requestSession.isOpen())));
		}

		@Get(path = "/two-scopes", produces = MediaType.TEXT_PLAIN_VALUE)
		Flux<String> getStreamSession(@Depends Session functionSession, @Depends Session requestSession) {
			return Flux.defer(() -> Flux.just("{\"func_is_open\": %s, \"req_is_open\": %s}"
				.formatted(functionSession.isOpen(), requestSession.isOpen())));
		}

		@Get(path = "/sub", produces = MediaType.TEXT_PLAIN_VALUE)
		Flux<String> getSub(@Depends NamedSession namedSession) {
			return sessions(namedSession);
		}

		@Get(path = "/named-function-scope", produces = MediaType.TEXT_PLAIN_VALUE)
		Flux<String> getNamedFunctionScope(@Depends NamedSession namedFunctionSession) {
			return sessions(namedFunctionSession);
		}

		@Get(path = "/regular-function-scope", produces = MediaType.TEXT_PLAIN_VALUE)
		Flux<String> getRegularFunctionScope(@Depends NamedSession namedRegularSession) {
			return sessions(namedRegularSession);
		}

		private static Flux<String> sessions(NamedSession named) {
			return Flux.defer(() -> Flux.just("{\"named_session_open\": %s, \"session_open\": %s}"
				.formatted(named.isOpen(), named.session.isOpen())));
		}

	}

	@ApiRouter(prefix = "/router-scope-function", dependencies = FailingBefore.class)
	static class FunctionRouter {

		@Get("/")
		Object getIndex() {
			return Map.of("status", "ok");
		}

	}

	@ApiRouter(prefix = "/router-scope-request", dependencies = FailingAfter.class)
	static class RequestRouter {

		@Get("/")
		Object getIndex() {
			return Map.of("status", "ok");
		}

	}

	@Component
	static class Dependencies {

		@Provides(scope = Scope.HANDLER)
		Session functionSession() {
			return new Session();
		}

		@Provides
		Session requestSession() {
			return new Session();
		}

		@Provides
		NamedSession namedSession(@Depends Session requestSession) {
			return new NamedSession(requestSession);
		}

		@Provides(scope = Scope.HANDLER)
		NamedSession namedFunctionSession(@Depends Session functionSession) {
			return new NamedSession(functionSession);
		}

		@Provides(scope = Scope.HANDLER, autoClose = false)
		NamedSession namedRegularSession(@Depends Session functionSession) {
			return new NamedSession(functionSession);
		}

		@Provides(scope = Scope.HANDLER)
		Resource<FailingBefore> raiseBeforeResponse() {
			return Resource.of(new FailingBefore()).onSuccess((failing) -> {
				throw new HttpException(503, "Exception after yield");
			});
		}

		@Provides
		Resource<FailingAfter> raiseAfterResponse() {
			return Resource.of(new FailingAfter()).onClose((failing) -> {
				throw new HttpException(503, "Exception after yield");
			});
		}

	}

	static class Session implements AutoCloseable {

		private volatile boolean open = true;

		boolean isOpen() {
			return this.open;
		}

		@Override
		public void close() {
			this.open = false;
		}

	}

	static final class NamedSession extends Session {

		private final Session session;

		NamedSession(Session session) {
			this.session = session;
		}

	}

	record FailingBefore() {
	}

	record FailingAfter() {
	}

}
