package io.github.fastapispring.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.fastapispring.Provides;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which methods of a bean carry an annotation, wherever it is written.
 */
class AnnotatedMethodsTests {

	@Test
	void methodsWithTheAnnotationAreFound() {
		assertThat(names(Clock.class)).containsExactly("hidden", "now");
	}

	@Test
	void anAnnotationMayBePartOfAnother() {
		assertThat(names(Composed.class)).containsExactly("now");
	}

	@Test
	void anAnnotationOfAnInterfaceCounts() {
		assertThat(names(Implementation.class)).containsExactly("later", "now");
	}

	@Test
	void anAnnotationOfAMethodThatIsOverriddenCounts() {
		assertThat(names(SubClock.class)).containsExactly("hidden", "now");
		assertThat(AnnotatedMethods.of(SubClock.class, Provides.class))
			.filteredOn((method) -> method.getName().equals("now"))
			.extracting(Method::getDeclaringClass)
			.isEqualTo(List.of(SubClock.class));
	}

	@Test
	void otherAnnotationsDoNotCount() {
		assertThat(names(Unmarked.class)).isEmpty();
	}

	private static List<String> names(Class<?> type) {
		return AnnotatedMethods.of(type, Provides.class).stream().map(Method::getName).sorted().toList();
	}

	static class Clock {

		@Provides
		Object now() {
			return "now";
		}

		@Provides
		private Object hidden() {
			return "hidden";
		}

		Object unmarked() {
			return "unmarked";
		}

	}

	static class SubClock extends Clock {

		@Override
		Object now() {
			return "later";
		}

	}

	@Provides
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Gives {

	}

	static class Composed {

		@Gives
		Object now() {
			return "now";
		}

	}

	interface Contract<T> {

		@Provides
		T now();

		@Provides
		default Object later() {
			return "later";
		}

	}

	static class Implementation implements Contract<String> {

		@Override
		public String now() {
			return "now";
		}

	}

	static class Unmarked {

		@Deprecated
		@Override
		public String toString() {
			return "unmarked";
		}

	}

}
