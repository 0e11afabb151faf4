package io.github.fastapispring.server;

import java.util.ArrayList;
import java.util.List;

import io.github.fastapispring.HttpException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.handler.FilteringWebHandler;
import org.springframework.web.server.handler.WebHandlerDecorator;

import static org.assertj.core.api.Assertions.assertThat;

class DirectFilterChainTests {

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

	private final List<String> calls = new ArrayList<>();

	@Test
	void callsFiltersInOrderOnSubscription() {
		Mono<Void> handled = chain((handled2) -> {
			this.calls.add("handler");
			return Mono.empty();
		});
		assertThat(this.calls).isEmpty();
		StepVerifier.create(handled).verifyComplete();
		assertThat(this.calls).containsExactly("first", "second", "handler");
	}

	@Test
	void leavesTheFiltersInTheTraceOfAFailure() {
		StepVerifier.create(chain((failing) -> Mono.error(new IllegalStateException("broken"))))
			.verifyErrorSatisfies((ex) -> assertThat(ex.getSuppressed()).singleElement()
				.satisfies(
						(checkpoints) -> assertThat(checkpoints).message().contains("Named[first]", "Named[second]")));
	}

	@Test
	void leavesNothingInAnAnswerThatWasMeant() {
		StepVerifier.create(chain((failing) -> Mono.error(HttpException.notFound("no"))))
			.verifyErrorSatisfies((ex) -> assertThat(ex.getSuppressed()).isEmpty());
	}

	@Test
	void takesAFilterThatThrowsForAFailure() {
		WebHandler filtering = new FilteringWebHandler((handled) -> Mono.empty(), List.of((handled, next) -> {
			throw new IllegalStateException("broken");
		}));
		StepVerifier.create(DirectFilterChain.inPlaceOf(filtering).handle(this.exchange)).verifyErrorMessage("broken");
	}

	@Test
	void leavesAnotherHandlerAsItIs() {
		WebHandler other = new WebHandlerDecorator((handled) -> Mono.empty());
		assertThat(DirectFilterChain.inPlaceOf(other)).isSameAs(other);
	}

	private Mono<Void> chain(WebHandler handler) {
		WebHandler filtering = new FilteringWebHandler(handler, List.of(new Named("first"), new Named("second")));
		return DirectFilterChain.inPlaceOf(filtering).handle(this.exchange);
	}

	private final class Named implements WebFilter {

		private final String name;

		Named(String name) {
			this.name = name;
		}

		@Override
		public Mono<Void> filter(ServerWebExchange handled, WebFilterChain next) {
			DirectFilterChainTests.this.calls.add(this.name);
			return next.filter(handled);
		}

		@Override
		public String toString() {
			return "Named[" + this.name + "]";
		}

	}

}
