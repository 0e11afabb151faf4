package io.github.fastapispring.conformance.core_openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A description of which the document says the first part.
 */
@ConformanceApp("get_model_definitions_formfeed_escape.get")
class FormfeedEscape {

	@ApiRouter
	static class Router {

		@Get("/facilities/{facility_id}")
		Facility getFacility(String facilityId) {
			return new Facility(facilityId, new Address("123 Main St", "Anytown", "CA"));
		}

	}

	@Schema(description = "This is a public description of an Address\n\fThis is not.")
	record Address(@JsonProperty("line_1") String line1, String city, String stateProvince) {

	}

	record Facility(String id, Address address) {

	}

}
