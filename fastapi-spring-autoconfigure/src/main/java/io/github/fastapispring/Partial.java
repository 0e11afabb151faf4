package io.github.fastapispring;

import java.beans.PropertyDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Some fields of a model: those that the client sent, each validated, none demanded. It
 * makes a partial update of a stored object.
 *
 * <pre>
 * &#64;Patch("/{itemId}")
 * Item update(int itemId, Partial&lt;Item&gt; body) {
 * 	return items.save(body.applyTo(items.get(itemId)));   // fields that were not sent stay
 * }
 * </pre>
 *
 * Fields are known by their names in Java. Immutable.
 *
 * @param <T> the model
 */
public final class Partial<T> {

	private final Class<T> model;

	private final Map<String, @Nullable Object> values;

	private Partial(Class<T> model, Map<String, @Nullable Object> values) {
		this.model = model;
		this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/**
	 * Some fields of a model.
	 * @param <T> the model
	 * @param model its class
	 * @param values the values by the name of the field in Java
	 * @return the fields
	 */
	public static <T> Partial<T> of(Class<T> model, Map<String, ? extends @Nullable Object> values) {
		return new Partial<>(model, new LinkedHashMap<>(values));
	}

	/**
	 * The model.
	 * @return its class
	 */
	public Class<T> model() {
		return this.model;
	}

	/**
	 * Whether a field was sent, be it as null.
	 * @param field the name in Java
	 * @return whether the field is here
	 */
	public boolean has(String field) {
		return this.values.containsKey(field);
	}

	/**
	 * The value of a field.
	 * @param field the name in Java
	 * @return the value, null where it is null or was not sent
	 */
	public @Nullable Object get(String field) {
		return this.values.get(field);
	}

	/**
	 * The fields that were sent.
	 * @return their names in Java, in the order of the model
	 */
	public Set<String> fields() {
		return this.values.keySet();
	}

	/**
	 * The values that were sent.
	 * @return the values by the name of the field in Java
	 */
	public Map<String, @Nullable Object> toMap() {
		return this.values;
	}

	/**
	 * Puts the fields into an object: a record is copied, a bean is changed.
	 * @param <S> the type of the object, the model or one with fields of the same names
	 * @param stored the object to update
	 * @return the updated object
	 * @throws IllegalArgumentException when the object lacks one of the fields
	 */
	@SuppressWarnings("unchecked")
	public <S> S applyTo(S stored) {
		Class<S> type = (Class<S>) stored.getClass();
		return type.isRecord() ? copy(type, stored) : change(stored);
	}

	private <S> S copy(Class<S> type, S stored) {
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = new Class<?>[components.length];
		@Nullable Object[] arguments = new @Nullable Object[components.length];
		Map<String, @Nullable Object> left = new LinkedHashMap<>(this.values);
		for (int i = 0; i < components.length; i++) {
			String name = components[i].getName();
			types[i] = components[i].getType();
			ReflectionUtils.makeAccessible(components[i].getAccessor());
			arguments[i] = left.containsKey(name) ? left.remove(name)
					: ReflectionUtils.invokeMethod(components[i].getAccessor(), stored);
		}
		if (!left.isEmpty()) {
			throw new IllegalArgumentException(type.getSimpleName() + " has no " + left.keySet());
		}
		return newRecord(type, types, arguments);
	}

	private static <S> S newRecord(Class<S> type, Class<?>[] types, @Nullable Object[] arguments) {
		try {
			Constructor<S> constructor = type.getDeclaredConstructor(types);
			ReflectionUtils.makeAccessible(constructor);
			return constructor.newInstance(arguments);
		}
		catch (InvocationTargetException ex) {
			ReflectionUtils.rethrowRuntimeException(ex.getTargetException());
			throw new IllegalStateException(ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot copy a " + type.getName(), ex);
		}
	}

	private <S> S change(S stored) {
		this.values.forEach((name, value) -> {
			PropertyDescriptor property = BeanUtils.getPropertyDescriptor(stored.getClass(), name);
			if (property == null || property.getWriteMethod() == null) {
				throw new IllegalArgumentException(stored.getClass().getSimpleName() + " has no writable " + name);
			}
			ReflectionUtils.makeAccessible(property.getWriteMethod());
			ReflectionUtils.invokeMethod(property.getWriteMethod(), stored, value);
		});
		return stored;
	}

	@Override
	public String toString() {
		return this.model.getSimpleName() + this.values.keySet();
	}

}
