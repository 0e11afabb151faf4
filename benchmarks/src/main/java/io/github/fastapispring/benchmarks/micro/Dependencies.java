package io.github.fastapispring.benchmarks.micro;

import reactor.core.publisher.Mono;

import io.github.fastapispring.Depends;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;

/**
 * A chain of four dependencies, of which one is given by a {@code Mono} and one is
 * closed.
 */
@NonBlocking
class Dependencies {

	record First(String value) {

	}

	record Second(First first) {

	}

	record Third(Second second) {

	}

	record Fourth(Third third) {

	}

	@Provides
	First first() {
		return new First("first");
	}

	@Provides
	Mono<Second> second(@Depends First first) {
		return Mono.just(new Second(first));
	}

	@Provides
	Resource<Third> third(@Depends Second second) {
		return Resource.reactive(new Third(second)).onClose((third) -> Mono.empty());
	}

	@Provides
	Fourth fourth(@Depends Third third) {
		return new Fourth(third);
	}

}
