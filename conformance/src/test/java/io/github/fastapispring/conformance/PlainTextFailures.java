package io.github.fastapispring.conformance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.fastapispring.error.RequestValidationException;

/**
 * Answers an unexpected failure with plain text, as FastAPI does. The starter answers it
 * in JSON, so a port whose recorded application is known to send the text imports this
 * advice of its own, as any application may that wants it.
 */
@RestControllerAdvice
public class PlainTextFailures {

	private static final Logger logger = LoggerFactory.getLogger(PlainTextFailures.class);

	/** What is thrown again is answered by the starter. */
	@ExceptionHandler
	ResponseEntity<String> answer(Exception ex) throws Exception {
		if (ex instanceof ErrorResponse || ex instanceof RequestValidationException) {
			throw ex;
		}
		logger.error("Unexpected failure", ex);
		return ResponseEntity.internalServerError()
			.header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
			.body("Internal Server Error");
	}

}
