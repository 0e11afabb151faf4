package io.github.fastapispring.model;

import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyMetadata;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/**
 * Tells Jackson where an element of a container may be null: where its type holds null,
 * or where the property that holds the container says so.
 */
final class ElementNulls extends ValueDeserializerModifier {

	private static final long serialVersionUID = 1L;

	@Override
	public ValueDeserializer<?> modifyArrayDeserializer(DeserializationConfig config, ArrayType type,
			BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
		return new Container(deserializer, type);
	}

	@Override
	public ValueDeserializer<?> modifyCollectionDeserializer(DeserializationConfig config, CollectionType type,
			BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
		return new Container(deserializer, type);
	}

	@Override
	public ValueDeserializer<?> modifyMapDeserializer(DeserializationConfig config, MapType type,
			BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
		return new Container(deserializer, type);
	}

	/**
	 * Stands for the deserializer of a container until its property is known.
	 */
	private static final class Container extends DelegatingDeserializer {

		private final JavaType type;

		Container(ValueDeserializer<?> deserializer, JavaType type) {
			super(deserializer);
			this.type = type;
		}

		@Override
		protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
			return new Container(deserializer, this.type);
		}

		@Override
		public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
			return this._delegatee.createContextual(context, property(property));
		}

		private BeanProperty property(@Nullable BeanProperty property) {
			boolean allowed = BindingIntrospector.allowsNull(this.type.getContentType().getRawClass());
			if (property == null) {
				return new BeanProperty.Std(PropertyName.NO_NAME, this.type, null, null,
						PropertyMetadata.STD_OPTIONAL.withNulls(null, allowed ? Nulls.SET : Nulls.FAIL));
			}
			return allowed
					? new BeanProperty.Std(property.getFullName(), property.getType(), property.getWrapperName(),
							property.getMember(),
							property.getMetadata().withNulls(property.getMetadata().getValueNulls(), Nulls.SET))
					: property;
		}

	}

}
