package io.github.fastapispring.response;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.model.ValueTypes;

/**
 * Makes a record of the properties of a result, by one method handle that is put together
 * of its constructor and the getters: the JDK compiles them as if they were written
 * there, without boxes and arrays in between.
 */
final class RecordProjection implements Projection {

	private static final MethodType PROJECT = MethodType.genericMethodType(1);

	private final Constructor<?> constructor;

	private final List<Projection> arguments;

	private final ValueTypes types;

	/** Made for the first result: an application has many that are not called soon. */
	private volatile @Nullable MethodHandle handle;

	RecordProjection(Constructor<?> constructor, List<Projection> arguments, ValueTypes types) {
		this.constructor = constructor;
		this.arguments = arguments;
		this.types = types;
	}

	@Override
	public @Nullable Object apply(@Nullable Object source) {
		if (source == null) {
			return null;
		}
		try {
			MethodHandle made = this.handle;
			if (made == null) {
				made = compile();
				this.handle = made;
			}
			return (Object) made.invokeExact(source);
		}
		catch (Throwable ex) {
			throw Exceptions.propagate(ex);
		}
	}

	private MethodHandle compile() throws ReflectiveOperationException {
		MethodHandles.Lookup lookup = MethodHandles.lookup();
		MethodHandle make = lookup.unreflectConstructor(this.constructor);
		MethodHandle refuse = lookup.bind(this, "refuse",
				MethodType.methodType(Object.class, IllegalArgumentException.class));
		MethodHandle checked = MethodHandles.catchException(make, IllegalArgumentException.class,
				refuse.asType(refuse.type().changeReturnType(make.type().returnType())));
		MethodHandle apply = lookup.findVirtual(Projection.class, "apply", PROJECT);
		MethodHandle[] read = new MethodHandle[this.arguments.size()];
		for (int i = 0; i < read.length; i++) {
			read[i] = argument(this.arguments.get(i), make.type().parameterType(i), apply);
		}
		MethodHandle each = MethodHandles.filterArguments(checked, 0, read);
		return MethodHandles
			.permuteArguments(each, PROJECT.changeReturnType(make.type().returnType()), new int[read.length])
			.asType(PROJECT);
	}

	private static MethodHandle argument(Projection argument, Class<?> type, MethodHandle apply) {
		MethodHandle handle = (argument instanceof PropertyProjection property && property.isPlain(type))
				? property.handle() : apply.bindTo(type.isPrimitive() ? orZero(argument, type) : argument);
		return handle.asType(PROJECT.changeReturnType(type));
	}

	/** What a primitive parameter is where the source has nothing. */
	private static Projection orZero(Projection argument, Class<?> type) {
		Object zero = Array.get(Array.newInstance(type, 1), 0);
		return (source) -> {
			Object value = argument.apply(source);
			return (value != null) ? value : zero;
		};
	}

	private Object refuse(IllegalArgumentException refusal) {
		ErrorCollector errors = this.types.newErrors();
		errors.add(Location.of("response"), Fault.valueError(refusal.getMessage()), null);
		throw new InvalidResponseException(errors.toList());
	}

}
