package io.github.fastapispring.response;

import org.jspecify.annotations.Nullable;

/**
 * Stands for the projection of a model that contains itself while that is being compiled.
 */
final class ForwardProjection implements Projection {

	private @Nullable Projection target;

	void resolve(Projection projection) {
		this.target = projection;
	}

	@Override
	public @Nullable Object apply(@Nullable Object source) {
		if (this.target == null) {
			throw new IllegalStateException("The projection is not compiled yet");
		}
		return (source != null) ? this.target.apply(source) : null;
	}

}
