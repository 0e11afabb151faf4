package io.github.fastapispring.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.fastapispring.error.ErrorDetail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Holds that a sealed type without a discriminator is read as the member that fits.
 */
class UnionTypeTests {

	/** Each level would double the work: 2 to the power of 200 readings. */
	private static final int DEPTH = 200;

	@Test
	void manyLevelsAreReadAsQuicklyAsTheyAreLong() {
		String json = "{\"next\": ".repeat(DEPTH) + "{\"size\": 1}" + "}".repeat(DEPTH);
		Node read = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> accepted(json));
		for (int i = 0; i < DEPTH; i++) {
			assertThat(read).isInstanceOf(Branch.class);
			read = ((Branch) read).next();
		}
		assertThat(read).isEqualTo(new Leaf(1, null));
	}

	@Test
	void manyLevelsAreRefusedAsQuicklyAsTheyAreLong() {
		String json = "{\"next\": ".repeat(DEPTH) + "{\"size\": \"x\"}" + "}".repeat(DEPTH);
		List<ErrorDetail> errors = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> errors(json));
		assertThat(errors).hasSize(1000);
	}

	@Test
	void manyLevelsOfBeansAreReadAsQuicklyAsTheyAreLong() {
		String json = "{\"next\": ".repeat(DEPTH) + "{\"size\": 1}" + "}".repeat(DEPTH);
		Shape read = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			assertThat(ReadErrors.of(Shape.class, json)).isEmpty();
			return FastReadAgreesWithWalkTests.TYPES.mapper().readValue(json, Shape.class);
		});
		int depth = 0;
		for (Shape shape = read; shape instanceof Frame frame; shape = frame.next) {
			depth++;
		}
		assertThat(depth).isEqualTo(DEPTH);
	}

	@Test
	void everyWayToAnErrorIsNamed() {
		assertThat(errors("{\"next\": {\"size\": \"x\"}}")).extracting(ErrorDetail::loc)
			.containsExactly(List.of("body", "Branch", "next", "Branch", "next"),
					List.of("body", "Branch", "next", "Leaf", "size"), List.of("body", "Leaf", "size"),
					List.of("body", "Leaf", "next", "Branch", "next"), List.of("body", "Leaf", "next", "Leaf", "size"));
	}

	private static Node accepted(String json) {
		assertThat(errors(json)).isEmpty();
		return FastReadAgreesWithWalkTests.TYPES.mapper().readValue(json, Node.class);
	}

	private static List<ErrorDetail> errors(String json) {
		return ReadErrors.of(Node.class, json);
	}

	sealed interface Shape permits Frame, Dot {

	}

	static final class Frame implements Shape {

		private @Nullable Shape next;

		public @Nullable Shape getNext() {
			return this.next;
		}

		public void setNext(Shape next) {
			this.next = next;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Frame that && Objects.equals(this.next, that.next);
		}

		@Override
		public int hashCode() {
			return Objects.hashCode(this.next);
		}

	}

	static final class Dot implements Shape {

		private @Nullable Integer size;

		private @Nullable Shape next;

		public @Nullable Integer getSize() {
			return this.size;
		}

		public void setSize(Integer size) {
			this.size = size;
		}

		public @Nullable Shape getNext() {
			return this.next;
		}

		public void setNext(@Nullable Shape next) {
			this.next = next;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Dot that && Objects.equals(this.size, that.size)
					&& Objects.equals(this.next, that.next);
		}

		@Override
		public int hashCode() {
			return Objects.hash(this.size, this.next);
		}

	}

	sealed interface Node permits Branch, Leaf {

	}

	record Branch(Node next) implements Node {

	}

	record Leaf(int size, @Nullable Node next) implements Node {

	}

}
