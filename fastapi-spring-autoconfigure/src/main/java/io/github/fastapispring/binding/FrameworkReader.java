package io.github.fastapispring.binding;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Location;

/**
 * Takes what the framework gives; nothing can be wrong with it.
 */
final class FrameworkReader implements ArgumentReader {

	private static final Location LOCATION = Location.of("request");

	private final Function<RequestInput, @Nullable Object> value;

	FrameworkReader(Function<RequestInput, @Nullable Object> value) {
		this.value = value;
	}

	@Override
	public @Nullable Object read(RequestInput input, ErrorCollector errors) {
		return this.value.apply(input);
	}

	@Override
	public Location location() {
		return LOCATION;
	}

	@Override
	public @Nullable Object received(RequestInput input) {
		return null;
	}

}
