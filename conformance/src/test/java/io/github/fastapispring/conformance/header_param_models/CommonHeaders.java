package io.github.fastapispring.conformance.header_param_models;

import java.util.List;

import io.github.fastapispring.Default;
import org.jspecify.annotations.Nullable;

// The headers that this chapter's applications read.
record CommonHeaders(String host, boolean saveData, @Nullable String ifModifiedSince, @Nullable String traceparent,
		@Default( {
		}) List<String> xTag){
}
