package io.github.fastapispring.response;

import java.util.List;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Reads the properties of response models by functions that are compiled for them.
 */
final class CompiledGetters extends ValueSerializerModifier {

	private static final long serialVersionUID = 1L;

	static JacksonModule module() {
		return new SimpleModule("fastapi-spring-compiled-getters").setSerializerModifier(new CompiledGetters());
	}

	@Override
	public List<BeanPropertyWriter> changeProperties(SerializationConfig config, BeanDescription.Supplier description,
			List<BeanPropertyWriter> properties) {
		properties.replaceAll(CompiledGetters::compiled);
		return properties;
	}

	private static BeanPropertyWriter compiled(BeanPropertyWriter writer) {
		return (writer.getClass() == BeanPropertyWriter.class && writer.getMember() instanceof AnnotatedMethod)
				? new CompiledPropertyWriter(writer) : writer;
	}

}
