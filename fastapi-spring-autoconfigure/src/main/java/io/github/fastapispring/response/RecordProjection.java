package io.github.fastapispring.response;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.invocation.Invoker;
import io.github.fastapispring.model.ValueTypes;

/**
 * Makes a record of the properties of a result.
 */
final class RecordProjection implements Projection {

	private final Invoker constructor;

	private final Projection[] arguments;

	/** What a primitive parameter is where the source has nothing. */
	private final @Nullable Object[] defaults;

	private final ValueTypes types;

	RecordProjection(Constructor<?> constructor, List<Projection> arguments, ValueTypes types) {
		this.constructor = new Invoker(constructor);
		this.arguments = arguments.toArray(Projection[]::new);
		this.defaults = Arrays.stream(constructor.getParameterTypes())
			.map((type) -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
			.toArray();
		this.types = types;
	}

	@Override
	public @Nullable Object apply(@Nullable Object source) {
		if (source == null) {
			return null;
		}
		@Nullable Object[] values = new @Nullable Object[this.arguments.length];
		for (int i = 0; i < values.length; i++) {
			Object value = this.arguments[i].apply(source);
			values[i] = (value != null) ? value : this.defaults[i];
		}
		try {
			return this.constructor.invoke(null, values);
		}
		catch (IllegalArgumentException refusal) {
			ErrorCollector errors = this.types.newErrors();
			errors.add(Location.of("response"), Fault.valueError(refusal.getMessage()), null);
			throw new InvalidResponseException(errors.toList());
		}
		catch (Throwable ex) {
			throw Exceptions.propagate(ex);
		}
	}

}
