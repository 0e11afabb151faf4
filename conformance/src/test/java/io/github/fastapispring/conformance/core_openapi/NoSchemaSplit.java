package io.github.fastapispring.conformance.core_openapi;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Default;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * Models that are only written, with defaults.
 */
@ConformanceApp(value = "no_schema_split",
		properties = { "fastapi.openapi.title = Minimal FastAPI App", "fastapi.openapi.version = 1.0.0" })
class NoSchemaSplit {

	@ApiRouter
	static class Router {

		@Post("/messages")
		Message createMessage(String inputMessage) {
			return new Message(inputMessage, new MessageOutput("Processed: " + inputMessage, List.of()));
		}

	}

	enum MessageEventType {

		@JsonProperty("alpha")
		ALPHA,

		@JsonProperty("beta")
		BETA

	}

	record MessageEvent(@Default("alpha") MessageEventType eventType, String output) {

	}

	record MessageOutput(@Default("") String body, @Default List<MessageEvent> events) {

	}

	record Message(String input, MessageOutput output) {

	}

}
