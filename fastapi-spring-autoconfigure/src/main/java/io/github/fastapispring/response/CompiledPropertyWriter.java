package io.github.fastapispring.response;

import java.lang.reflect.Method;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.jdk.NumberSerializers;

import io.github.fastapispring.invocation.Getter;

/**
 * Writes a property as Jackson would, but reads it by a compiled function, and hands
 * numbers over without a box. What is out of the ordinary is left to Jackson: values that
 * are left out, types that are told apart.
 */
final class CompiledPropertyWriter extends BeanPropertyWriter {

	private static final long serialVersionUID = 1L;

	/** Made for the first value: an application has many that it does not write soon. */
	private transient volatile @Nullable Write write;

	CompiledPropertyWriter(BeanPropertyWriter base) {
		super(base);
	}

	private CompiledPropertyWriter(BeanPropertyWriter base, PropertyName name) {
		super(base, name);
	}

	@Override
	protected BeanPropertyWriter _new(PropertyName name) {
		return new CompiledPropertyWriter(this, name);
	}

	@Override
	public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
			throws Exception {
		Write compiled = this.write;
		if (compiled == null) {
			compiled = compile();
			this.write = compiled;
		}
		compiled.write(bean, generator, context);
	}

	private Write compile() {
		ValueSerializer<Object> serializer = this._serializer;
		Write write = (serializer != null && this._suppressableValue == null && this._typeSerializer == null)
				? compile((Method) getMember().getMember(), serializer) : null;
		return (write != null) ? write : super::serializeAsProperty;
	}

	private @Nullable Write compile(Method getter, ValueSerializer<Object> serializer) {
		Class<?> type = getter.getReturnType();
		Class<?> by = serializer.getClass();
		if (type == int.class && by == NumberSerializers.IntegerSerializer.class) {
			return integers(getter);
		}
		if (type == long.class && by == NumberSerializers.LongSerializer.class) {
			return longs(getter);
		}
		if (type == double.class && by == NumberSerializers.DoubleSerializer.class) {
			return doubles(getter);
		}
		return objects(getter, serializer);
	}

	@SuppressWarnings("unchecked")
	private @Nullable Write integers(Method getter) {
		ToIntFunction<Object> read = Getter.of(getter, ToIntFunction.class);
		return (read == null) ? null : (bean, generator, context) -> {
			int value = read.applyAsInt(bean);
			generator.writeName(this._name);
			generator.writeNumber(value);
		};
	}

	@SuppressWarnings("unchecked")
	private @Nullable Write longs(Method getter) {
		ToLongFunction<Object> read = Getter.of(getter, ToLongFunction.class);
		return (read == null) ? null : (bean, generator, context) -> {
			long value = read.applyAsLong(bean);
			generator.writeName(this._name);
			generator.writeNumber(value);
		};
	}

	@SuppressWarnings("unchecked")
	private @Nullable Write doubles(Method getter) {
		ToDoubleFunction<Object> read = Getter.of(getter, ToDoubleFunction.class);
		return (read == null) ? null : (bean, generator, context) -> {
			double value = read.applyAsDouble(bean);
			generator.writeName(this._name);
			generator.writeNumber(value);
		};
	}

	@SuppressWarnings("unchecked")
	private @Nullable Write objects(Method getter, ValueSerializer<Object> serializer) {
		Function<Object, @Nullable Object> read = Getter.of(getter, Function.class);
		return (read == null) ? null : (bean, generator, context) -> {
			Object value = read.apply(bean);
			if (value == bean) {
				super.serializeAsProperty(bean, generator, context);
			}
			else if (value != null) {
				generator.writeName(this._name);
				serializer.serialize(value, generator, context);
			}
			else if (this._nullSerializer != null) {
				generator.writeName(this._name);
				this._nullSerializer.serialize(null, generator, context);
			}
		};
	}

	@FunctionalInterface
	private interface Write {

		void write(Object bean, JsonGenerator generator, SerializationContext context) throws Exception;

	}

}
