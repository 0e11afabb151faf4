package io.github.fastapispring.response;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

/**
 * Projects one property of a result.
 */
final class PropertyProjection implements Projection {

	private final SourceProperties.SourceProperty property;

	private final Projection projection;

	/** Made for the first result: an application has many that are not asked for soon. */
	private volatile @Nullable MethodHandle read;

	PropertyProjection(SourceProperties.SourceProperty property, Projection projection) {
		this.property = property;
		this.projection = projection;
	}

	/**
	 * Whether the property is sent as it is, without a look at its value.
	 * @param type what is sent
	 * @return whether there is nothing to project, and nothing to put in the place of
	 * null
	 */
	boolean isPlain(Class<?> type) {
		return this.projection == Projection.IDENTITY
				&& (!type.isPrimitive() || this.property.type().toClass().isPrimitive());
	}

	/**
	 * Reads the property.
	 * @return takes an object, gives the value as it is declared
	 */
	MethodHandle handle() {
		return this.property.handle();
	}

	@Override
	public @Nullable Object apply(@Nullable Object source) {
		Object value = (source != null) ? read(source) : null;
		return (value != null) ? this.projection.apply(value) : null;
	}

	private @Nullable Object read(Object source) {
		MethodHandle made = this.read;
		if (made == null) {
			made = handle().asType(MethodType.genericMethodType(1));
			this.read = made;
		}
		try {
			return (Object) made.invokeExact(source);
		}
		catch (Throwable ex) {
			throw Exceptions.propagate(ex);
		}
	}

}
