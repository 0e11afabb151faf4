package io.github.fastapispring.benchmarks.micronaut;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.runtime.http.scope.RequestScope;

/**
 * What a client shows.
 */
@RequestScope
class Token {

	String value() {
		return ServerRequestContext.currentRequest()
			.map((request) -> request.getHeaders().get("X-Token"))
			.orElseThrow(() -> new HttpStatusException(HttpStatus.UNAUTHORIZED, "No token"));
	}

}
