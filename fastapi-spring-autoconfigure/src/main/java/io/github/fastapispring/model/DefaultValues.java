package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.InjectableValues;

/**
 * Gives Jackson the default of a component that the input leaves out, new for each use so
 * that a list can be changed.
 */
final class DefaultValues extends InjectableValues {

	private static final long serialVersionUID = 1L;

	@SuppressWarnings("serial")
	private final @Nullable InjectableValues others;

	DefaultValues(@Nullable InjectableValues others) {
		this.others = others;
	}

	@Override
	public InjectableValues snapshot() {
		return this;
	}

	@Override
	public @Nullable Object findInjectableValue(DeserializationContext context, Object id, BeanProperty property,
			@Nullable Object bean, @Nullable Boolean optional, @Nullable Boolean useInput) {
		if (id instanceof DefaultText text) {
			return context.readTreeAsValue(text.toJson(), text.type());
		}
		return (this.others != null) ? this.others.findInjectableValue(context, id, property, bean, optional, useInput)
				: null;
	}

}
