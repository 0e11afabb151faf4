package io.github.fastapispring.conformance.extra_data_types;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Body;
import io.github.fastapispring.Put;
import io.github.fastapispring.conformance.ConformanceApp;
import org.jspecify.annotations.Nullable;

/**
 * A UUID, dates, a time and a duration.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Put("/items/{item_id}")
		Object readItems(UUID itemId, @Body OffsetDateTime startDatetime, @Body OffsetDateTime endDatetime,
				@Body Duration processAfter, @Body @Nullable LocalTime repeatAt) {
			OffsetDateTime startProcess = startDatetime.plus(processAfter);
			return new Schedule(itemId, startDatetime, endDatetime, seconds(processAfter), repeatAt, startProcess,
					seconds(Duration.between(startProcess, endDatetime)));
		}

		private static double seconds(Duration duration) {
			return duration.toMillis() / 1000.0;
		}

	}

	record Schedule(UUID itemId, @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm:ssxxx") OffsetDateTime startDatetime,
			@JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm:ssxxx") OffsetDateTime endDatetime, double processAfter,
			@Nullable LocalTime repeatAt, @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm:ssxxx") OffsetDateTime startProcess,
			double duration) {
	}

}
