package io.github.fastapispring.benchmarks.quarkus;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * What a client shows.
 */
@RequestScoped
class Token {

	private final HttpHeaders headers;

	Token(HttpHeaders headers) {
		this.headers = headers;
	}

	String value() {
		String token = this.headers.getHeaderString("X-Token");
		if (token == null) {
			throw new WebApplicationException("No token", 401);
		}
		return token;
	}

}
