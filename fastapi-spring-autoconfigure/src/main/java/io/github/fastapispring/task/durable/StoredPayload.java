package io.github.fastapispring.task.durable;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a task is stored with, as JSON.
 *
 * @param origin the path operation that enqueued it, null for none
 * @param payload what its handler takes, null for nothing
 */
record StoredPayload(@Nullable String origin, @Nullable JsonNode payload) {

}
