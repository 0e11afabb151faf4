package io.github.fastapispring.model;

import java.util.List;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.ErrorDetail;
import io.github.fastapispring.error.Location;
import tools.jackson.databind.JavaType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is wrong with JSON for a type, after a look whether Jackson agrees.
 */
final class ReadErrors {

	private ReadErrors() {
	}

	static List<ErrorDetail> of(Class<?> model, String json) {
		JavaType type = FastReadAgreesWithWalkTests.TYPES.javaType(model);
		FastReadAgreesWithWalkTests.Document document = new FastReadAgreesWithWalkTests.Document(type, json);
		assertThat(FastReadAgreesWithWalkTests.fastRead(document))
			.isEqualTo(FastReadAgreesWithWalkTests.walk(document));
		ErrorCollector errors = FastReadAgreesWithWalkTests.TYPES.newErrors();
		FastReadAgreesWithWalkTests.TYPES.of(type)
			.read(FastReadAgreesWithWalkTests.TYPES.treeReader().readTree(json), Location.of("body"),
					new ReadContext(errors, ReadContext.DEFAULT_GROUP));
		return errors.toList();
	}

}
