package io.github.fastapispring.response;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import io.github.fastapispring.Partial;
import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.Property;
import io.github.fastapispring.model.ValueTypes;

/**
 * Writes {@link Partial} as an object with the fields that it has, by their JSON names.
 */
final class PartialModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	PartialModule(ValueTypes types) {
		super("fastapi-spring-partial");
		addSerializer(new PartialSerializer(types));
	}

	private static final class PartialSerializer extends StdSerializer<Partial<?>> {

		private final ValueTypes types;

		PartialSerializer(ValueTypes types) {
			super(Partial.class);
			this.types = types;
		}

		@Override
		public void serialize(Partial<?> partial, JsonGenerator generator, SerializationContext context) {
			generator.writeStartObject(partial);
			if (this.types.of(this.types.javaType(partial.model())) instanceof ModelType model) {
				for (Property property : model.properties()) {
					if (partial.has(property.javaName())) {
						context.defaultSerializeProperty(property.name(), partial.get(property.javaName()), generator);
					}
				}
			}
			generator.writeEndObject();
		}

	}

}
