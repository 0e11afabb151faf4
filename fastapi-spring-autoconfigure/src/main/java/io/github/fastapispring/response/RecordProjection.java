package io.github.fastapispring.response;

import java.lang.reflect.Constructor;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.model.ValueTypes;

/**
 * Makes a record of the properties of a result.
 */
final class RecordProjection implements Projection {

	private final Constructor<?> constructor;

	private final Projection[] arguments;

	private final ValueTypes types;

	RecordProjection(Constructor<?> constructor, List<Projection> arguments, ValueTypes types) {
		this.constructor = constructor;
		this.arguments = arguments.toArray(Projection[]::new);
		this.types = types;
	}

	@Override
	public @Nullable Object apply(@Nullable Object source) {
		if (source == null) {
			return null;
		}
		@Nullable Object[] values = new @Nullable Object[this.arguments.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = this.arguments[i].apply(source);
		}
		try {
			return BeanUtils.instantiateClass(this.constructor, values);
		}
		catch (BeanInstantiationException ex) {
			if (ex.getCause() instanceof IllegalArgumentException refusal) {
				ErrorCollector errors = this.types.newErrors();
				errors.add(Location.of("response"), Fault.valueError(refusal.getMessage()), null);
				throw new InvalidResponseException(errors.toList());
			}
			throw ex;
		}
	}

}
