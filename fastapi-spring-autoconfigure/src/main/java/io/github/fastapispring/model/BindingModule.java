package io.github.fastapispring.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.ArrayType;

/**
 * Teaches a Jackson mapper to read scalars, partial updates and sealed types without a
 * discriminator as parameters are read.
 */
final class BindingModule extends JacksonModule {

	private final ObjectMapper enumWriter;

	private final ValueTypes types;

	/**
	 * A module.
	 * @param enumWriter tells the JSON values of enum constants
	 * @param types describes the types that Jackson does not read itself
	 */
	BindingModule(ObjectMapper enumWriter, ValueTypes types) {
		this.enumWriter = enumWriter;
		this.types = types;
	}

	@Override
	public String getModuleName() {
		return "fastapi-spring-binding";
	}

	@Override
	public Version version() {
		return Version.unknownVersion();
	}

	@Override
	public void setupModule(SetupContext context) {
		context.addDeserializers(new ValueDeserializers());
		context.addKeyDeserializers(new KeyScalars());
		context.addDeserializerModifier(new ElementNulls());
		context.addDeserializerModifier(new TupleLength(this.types));
		context.addDeserializerModifier(new FiniteNumbers());
		context.addValueInstantiators(new Instantiators());
	}

	private @Nullable Scalar scalar(JavaType type) {
		Scalar scalar = Scalars.of(type.getRawClass());
		return (scalar == null && type.isEnumType()) ? EnumScalar.of(type.getRawClass(), this.enumWriter) : scalar;
	}

	private final class ValueDeserializers extends Deserializers.Base {

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return Scalars.of(type) != null;
		}

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			Scalar scalar = scalar(type);
			if (scalar != null) {
				return new ScalarDeserializer(type.getRawClass(), scalar);
			}
			return ValueTypes.isReadFromTree(type) ? new TreeDeserializer(type, BindingModule.this.types) : null;
		}

		@Override
		public ValueDeserializer<?> findTreeNodeDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return FiniteNumbers.only(JsonNodeDeserializer.getDeserializer(type.getRawClass()));
		}

		@Override
		public ValueDeserializer<?> findEnumDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return new ScalarDeserializer(type.getRawClass(),
					EnumScalar.of(type.getRawClass(), BindingModule.this.enumWriter));
		}

		@Override
		public @Nullable ValueDeserializer<?> findArrayDeserializer(ArrayType type, DeserializationConfig config,
				BeanDescription.Supplier description, @Nullable TypeDeserializer elementTypeDeserializer,
				@Nullable ValueDeserializer<?> elementDeserializer) {
			Scalar scalar = Scalars.of(type.getRawClass());
			if (scalar != null) {
				return new ScalarDeserializer(type.getRawClass(), scalar);
			}
			return ValueTypes.isReadFromTree(type) ? new TreeDeserializer(type, BindingModule.this.types) : null;
		}

	}

	private static final class Instantiators extends ValueInstantiators.Base {

		@Override
		public ValueInstantiator modifyValueInstantiator(DeserializationConfig config,
				BeanDescription.Supplier description, ValueInstantiator instantiator) {
			return InvokedInstantiator.inPlaceOf(instantiator);
		}

	}

	private final class KeyScalars implements KeyDeserializers {

		@Override
		public @Nullable KeyDeserializer findKeyDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			Scalar scalar = scalar(type);
			return (scalar != null) ? new ScalarKeyDeserializer(type.getRawClass(), scalar) : null;
		}

	}

}
