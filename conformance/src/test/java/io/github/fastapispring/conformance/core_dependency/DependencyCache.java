package io.github.fastapispring.conformance.core_dependency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Provides;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.conformance.RecordedState;

/**
 * A dependency is shared within a request, unless one asks for a call of its own; what an
 * annotation says makes it another one.
 */
@ConformanceApp("dependency_cache")
class DependencyCache {

	@ApiRouter
	static class Router {

		@Get("/counter/")
		Object getCounter(@Depends Count count) {
			return Map.of("counter", count.value());
		}

		@Get("/sub-counter/")
		Object getSubCounter(@Depends SubCount subCount, @Depends Count count) {
			return Map.of("counter", count.value(), "subcounter", subCount.value());
		}

		@Get("/sub-counter-no-cache/")
		Object getSubCounterNoCache(@Depends SubCount subCount, @Depends(cache = false) Count count) {
			return Map.of("counter", count.value(), "subcounter", subCount.value());
		}

		@Get("/scope-counter")
		Object getScopeCounter(@Depends Count count, @Security("scope") Count scopeCount1,
				@Security("scope") Count scopeCount2) {
			return Map.of("counter", count.value(), "scope_counter_1", scopeCount1.value(), "scope_counter_2",
					scopeCount2.value());
		}

	}

	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@Depends
	@interface Security {

		String[] value();

	}

	@Component
	static class Dependencies {

		private final State state;

		Dependencies(State state) {
			this.state = state;
		}

		@Provides
		Count depCounter() {
			return new Count(this.state.increment());
		}

		@Provides
		Count securedCounter(Security security) {
			return new Count(this.state.increment());
		}

		@Provides
		SubCount superDep(@Depends Count count) {
			return new SubCount(count.value());
		}

	}

	@Component
	static class State implements RecordedState {

		private volatile Holder counterHolder = new Holder(0);

		public Holder getCounterHolder() {
			return this.counterHolder;
		}

		public void setCounterHolder(Holder counterHolder) {
			this.counterHolder = counterHolder;
		}

		synchronized int increment() {
			this.counterHolder = new Holder(this.counterHolder.counter() + 1);
			return this.counterHolder.counter();
		}

	}

	record Holder(int counter) {
	}

	record Count(int value) {
	}

	record SubCount(int value) {
	}

}
