package io.github.fastapispring.binding;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Location;

/**
 * Takes what one of Spring's argument resolvers made, in which only a constraint can find
 * something wrong.
 */
final class ResolvedReader implements ArgumentReader {

	private final MethodParameter parameter;

	private final Location location;

	ResolvedReader(MethodParameter parameter) {
		this.parameter = parameter;
		this.location = SpringLocation.named(parameter);
	}

	@Override
	public @Nullable Object read(RequestInput input, ErrorCollector errors) {
		return input.resolved(this.parameter);
	}

	@Override
	public Location location() {
		return this.location;
	}

	@Override
	public @Nullable Object received(RequestInput input) {
		return input.resolved(this.parameter);
	}

}
