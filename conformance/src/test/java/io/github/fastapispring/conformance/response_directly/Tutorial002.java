package io.github.fastapispring.conformance.response_directly;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Text of another media type than JSON.
 */
@ConformanceApp("tutorial002")
class Tutorial002 {

	@ApiRouter
	static class Router {

		@Get("/legacy/")
		ResponseEntity<Object> getLegacyData() {
			String data = """
					<?xml version="1.0"?>
					    <shampoo>
					    <Header>
					        Apply shampoo here.
					    </Header>
					    <Body>
					        You'll have to use soap here.
					    </Body>
					    </shampoo>
					   \s""";
			return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(data);
		}

	}

}
