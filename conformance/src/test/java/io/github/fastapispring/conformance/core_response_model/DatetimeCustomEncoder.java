package io.github.fastapispring.conformance.core_response_model;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import com.fasterxml.jackson.annotation.JsonFormat;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A field with a format of its own.
 */
@ConformanceApp("datetime_custom_encoder.pydanticv2")
class DatetimeCustomEncoder {

	@ApiRouter
	static class Router {

		@Get("/model")
		ModelWithDatetimeField getModel() {
			return new ModelWithDatetimeField(OffsetDateTime.of(2019, 1, 1, 8, 0, 0, 0, ZoneOffset.UTC));
		}

	}

	record ModelWithDatetimeField(@JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ssxxx") OffsetDateTime dtField) {
	}

}
