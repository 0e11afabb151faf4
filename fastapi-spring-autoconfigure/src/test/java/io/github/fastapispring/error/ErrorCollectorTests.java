package io.github.fastapispring.error;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gathering errors.
 */
class ErrorCollectorTests {

	private static final Location BODY = Location.of("body");

	private final ErrorCollector errors = new ErrorCollector(new InputPolicy(List.of(), 100));

	@Test
	void errorsStayInTheirOrder() {
		this.errors.add(BODY.child("a"), Fault.MISSING, null);
		ErrorCollector others = this.errors.attempt();
		others.add(BODY.child("b"), Fault.MISSING, null);
		this.errors.addAll(others);
		assertThat(this.errors.toList()).extracting(ErrorDetail::loc)
			.containsExactly(List.of("body", "a"), List.of("body", "b"));
		assertThat(this.errors.size()).isEqualTo(2);
	}

	@Test
	void aBodyThatIsOneTextIsNotEchoedWhereItHasASecretName() {
		ErrorCollector masked = new ErrorCollector(new InputPolicy(List.of("pass-word"), 100));
		masked.add(BODY, Fault.MODEL_ATTRIBUTES_TYPE, "{\"new_PassWord\": \"hunter2\"}");
		masked.add(BODY, Fault.MODEL_ATTRIBUTES_TYPE, "{\"name\": \"Ada\"}");
		masked.add(BODY.child("note"), Fault.MODEL_ATTRIBUTES_TYPE, "my password");
		assertThat(masked.toList()).extracting(ErrorDetail::input)
			.containsExactly(ErrorDetail.WITHHELD, "{\"name\": \"Ada\"}", "my password");
	}

	@Test
	void theFirstErrorsAreKept() {
		addTwoThousand(this.errors);
		assertThat(this.errors.size()).isEqualTo(2000);
		assertThat(this.errors.toList()).hasSize(ErrorCollector.LIMIT)
			.last()
			.extracting(ErrorDetail::loc)
			.isEqualTo(List.of("body", ErrorCollector.LIMIT - 1));
	}

	@Test
	void ofSeveralCollectorsTheFirstErrorsAreKept() {
		ErrorCollector others = this.errors.attempt();
		addTwoThousand(others);
		this.errors.add(BODY, Fault.MISSING, null);
		this.errors.addAll(others);
		assertThat(this.errors.size()).isEqualTo(1 + ErrorCollector.LIMIT);
		assertThat(this.errors.toList()).hasSize(ErrorCollector.LIMIT);
	}

	@Test
	void errorsMoveToAnotherPlace() {
		ErrorCollector others = this.errors.attempt();
		others.add(BODY.child("A").child("name"), Fault.MISSING, null);
		this.errors.addAll(others, BODY.child("A"), BODY.child("B").child("inner"));
		assertThat(this.errors.toList()).extracting(ErrorDetail::loc)
			.containsExactly(List.of("body", "B", "inner", "name"));
	}

	private static void addTwoThousand(ErrorCollector errors) {
		IntStream.range(0, 2000).forEach((index) -> errors.add(BODY.child(index), Fault.MISSING, null));
	}

}
