package io.github.fastapispring.response;

import java.lang.reflect.Modifier;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Declared types tell what is sent, except where the declared type stands for its
 * subtypes: {@code Object}, a sealed type, one that Jackson tells apart by
 * {@code @JsonTypeInfo}, and an interface or abstract class that has no field to send.
 */
final class RuntimeTypeModule extends JacksonModule {

	@Override
	public String getModuleName() {
		return "fastapi-spring-runtime-types";
	}

	@Override
	public Version version() {
		return Version.unknownVersion();
	}

	@Override
	public void setupModule(SetupContext context) {
		context.addSerializers(new Serializers.Base() {
			@Override
			public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type,
					BeanDescription.Supplier description, JsonFormat.@Nullable Value format) {
				return standsForSubtypes(type.getRawClass()) || hasNothingToSend(type, description)
						? new RuntimeTypeSerializer() : null;
			}
		});
	}

	private static boolean standsForSubtypes(Class<?> type) {
		return type == Object.class || (Modifier.isAbstract(type.getModifiers())
				&& (type.isSealed() || type.isAnnotationPresent(JsonTypeInfo.class)));
	}

	private static boolean hasNothingToSend(JavaType type, BeanDescription.Supplier description) {
		return type.isAbstract() && !type.isPrimitive() && !type.getRawClass().getName().startsWith("java.")
				&& description.get().findProperties().isEmpty() && description.get().findJsonValueAccessor() == null;
	}

	private static final class RuntimeTypeSerializer extends StdSerializer<Object> {

		RuntimeTypeSerializer() {
			super(Object.class);
		}

		@Override
		public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
			if (value.getClass() == Object.class) {
				generator.writeStartObject(value);
				generator.writeEndObject();
				return;
			}
			context.findTypedValueSerializer(value.getClass(), true).serialize(value, generator, context);
		}

		@Override
		public void serializeWithType(Object value, JsonGenerator generator, SerializationContext context,
				TypeSerializer typeSerializer) {
			context.findValueSerializer(value.getClass()).serializeWithType(value, generator, context, typeSerializer);
		}

	}

}
