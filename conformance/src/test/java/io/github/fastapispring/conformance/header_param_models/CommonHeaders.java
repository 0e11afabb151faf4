package io.github.fastapispring.conformance.header_param_models;

import java.util.List;

import io.github.fastapispring.Default;
import org.jspecify.annotations.Nullable;

/**
 * The headers that this chapter's applications read.
 *
 * @param host the server
 * @param saveData whether the client wants little data
 * @param ifModifiedSince the version that the client has
 * @param traceparent the trace that the request belongs to
 * @param xTag what the request is filed under
 */
record CommonHeaders(String host, boolean saveData, @Nullable String ifModifiedSince, @Nullable String traceparent,
		@Default( {
		}) List<String> xTag){
}
