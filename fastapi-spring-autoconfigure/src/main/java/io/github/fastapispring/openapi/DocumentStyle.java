package io.github.fastapispring.openapi;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.error.ErrorFormat;

/**
 * What an application chooses of its documents.
 *
 * @param operationIds makes operation ids
 * @param errorFormat the shape of error answers
 * @param validationStatus the status of input that does not fit
 * @param controllerErrors whether plain controllers answer errors in this shape, too
 * @param separateSchemas whether a class that reads and writes differently has two
 * schemas
 * @param version where a request tells the API version, null where it is in the path or
 * there are none
 */
public record DocumentStyle(OperationIdGenerator operationIds, ErrorFormat errorFormat, int validationStatus,
		boolean controllerErrors, boolean separateSchemas, @Nullable VersionParameter version) {
}
