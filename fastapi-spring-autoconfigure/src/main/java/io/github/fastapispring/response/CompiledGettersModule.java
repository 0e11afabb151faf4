package io.github.fastapispring.response;

import java.util.List;

import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Reads the properties of response models by functions that are compiled for them.
 */
final class CompiledGettersModule extends JacksonModule {

	@Override
	public String getModuleName() {
		return "fastapi-spring-compiled-getters";
	}

	@Override
	public Version version() {
		return Version.unknownVersion();
	}

	@Override
	public void setupModule(SetupContext context) {
		context.addSerializerModifier(new Modifier());
	}

	private static final class Modifier extends ValueSerializerModifier {

		private static final long serialVersionUID = 1L;

		@Override
		public List<BeanPropertyWriter> changeProperties(SerializationConfig config,
				BeanDescription.Supplier description, List<BeanPropertyWriter> properties) {
			properties.replaceAll(Modifier::compiled);
			return properties;
		}

		private static BeanPropertyWriter compiled(BeanPropertyWriter writer) {
			return (writer.getClass() == BeanPropertyWriter.class && writer.getMember() instanceof AnnotatedMethod)
					? new CompiledPropertyWriter(writer) : writer;
		}

	}

}
