package io.github.fastapispring.conformance.core_dependency;

import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * An object of one's own as a dependency with an end.
 */
@ConformanceApp("stringified_annotation_dependency.get")
class DependedClient {

	@ApiRouter
	static class Router {

		@Get("/")
		Mono<List<Object>> getPeople(@Depends DummyClient client) {
			return client.getPeople();
		}

	}

	@Component
	static class Dependencies {

		@Provides
		Mono<Resource<DummyClient>> getClient() {
			return Mono.fromSupplier(DummyClient::new)
				.map((client) -> Resource.reactive(client).onClose(DummyClient::close));
		}

	}

	static class DummyClient {

		Mono<List<Object>> getPeople() {
			return Mono.just(List.of("John Doe", "Jane Doe"));
		}

		Mono<Void> close() {
			return Mono.empty();
		}

	}

}
