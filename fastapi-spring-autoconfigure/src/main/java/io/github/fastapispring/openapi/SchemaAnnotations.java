package io.github.fastapispring.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;

/**
 * What the annotations of OpenAPI, {@code @Schema} and {@code @Parameter}, say of a
 * value.
 */
final class SchemaAnnotations {

	private static final JsonMapper JSON = new JsonMapper();

	/** A format that says how a field is shown, not what its values are. */
	private static final String PASSWORD = "password";

	private SchemaAnnotations() {
	}

	/**
	 * Applies what belongs to the value, be it null or not.
	 * @param annotations the annotations
	 * @param schema the schema
	 */
	static void applyKeywords(MergedAnnotations annotations, Schema<?> schema) {
		io.swagger.v3.oas.annotations.media.Schema said = schema(annotations);
		if (said == null) {
			return;
		}
		if (said.types().length > 0) {
			schema.set$ref(null);
			schema.setAnyOf(null);
			schema.setTypes(new LinkedHashSet<>(List.of(said.types())));
		}
		ifText(said.format(), (format) -> {
			if (!format.equals(PASSWORD)) {
				schema.setFormat(format);
			}
		});
		ifText(said.pattern(), schema::setPattern);
		ifText(said.minimum(), (limit) -> schema.setMinimum(new BigDecimal(limit)));
		ifText(said.maximum(), (limit) -> schema.setMaximum(new BigDecimal(limit)));
		if (said.minLength() > 0) {
			schema.setMinLength(said.minLength());
		}
		if (said.maxLength() < Integer.MAX_VALUE) {
			schema.setMaxLength(said.maxLength());
		}
		ifText(said.contentMediaType(), schema::setContentMediaType);
		Arrays.stream(said.allowableValues()).forEach(untyped(schema)::addEnumItemObject);
	}

	/**
	 * Applies what is said of the field.
	 * @param annotations the annotations
	 * @param schema the schema
	 */
	static void applyNotes(MergedAnnotations annotations, Schema<?> schema) {
		Parameter parameter = parameter(annotations);
		if (parameter != null) {
			ifText(parameter.description(), (text) -> schema.setDescription(Texts.description(text)));
			ifTrue(parameter.deprecated(), schema::setDeprecated);
		}
		io.swagger.v3.oas.annotations.media.Schema said = schema(annotations);
		if (said != null) {
			if (said.format().equals(PASSWORD)) {
				schema.setFormat(PASSWORD);
			}
			ifText(said.title(), schema::setTitle);
			ifText(said.description(), (text) -> schema.setDescription(Texts.description(text)));
			ifTrue(said.deprecated(), schema::setDeprecated);
			ifTrue(said.accessMode() == AccessMode.READ_ONLY, schema::setReadOnly);
			ifTrue(said.accessMode() == AccessMode.WRITE_ONLY, schema::setWriteOnly);
			examples(said, schema);
			extensions(said.extensions(), schema);
		}
		ifTrue(annotations.isPresent(Deprecated.class), schema::setDeprecated);
	}

	private static void examples(io.swagger.v3.oas.annotations.media.Schema said, Schema<?> schema) {
		ifText(said.example(), (example) -> schema.setExample(value(example, schema)));
		Arrays.stream(said.examples()).forEach((example) -> addExample(schema, value(example, schema)));
	}

	/** A text is a text where the schema asks for one, be it JSON or not. */
	private static Object value(String text, Schema<?> schema) {
		boolean isText = schema.getTypes() != null && schema.getTypes().contains("string");
		return isText ? text : json(text);
	}

	private static void addExample(Schema<?> schema, Object example) {
		List<Object> examples = new ArrayList<>((schema.getExamples() != null) ? schema.getExamples() : List.of());
		examples.add(example);
		untyped(schema).setExamples(examples);
	}

	@SuppressWarnings("unchecked")
	private static Schema<Object> untyped(Schema<?> schema) {
		return (Schema<Object>) schema;
	}

	/**
	 * A text that may be JSON.
	 * @param text the text
	 * @return the value that it is, or the text itself
	 */
	static Object json(String text) {
		try {
			return JSON.readValue(text, Object.class);
		}
		catch (JacksonException ex) {
			return text;
		}
	}

	/**
	 * Applies the examples of a parameter or a whole body, of which a schema has none.
	 * @param said the annotation
	 * @param one takes the only example
	 * @param named takes each of several
	 */
	static void applyExamples(Parameter said, Consumer<Object> one, BiConsumer<String, Example> named) {
		ifText(said.example(), (example) -> one.accept(json(example)));
		for (ExampleObject example : said.examples()) {
			AnnotationsUtils.getExample(example, true).ifPresent((made) -> named.accept(example.name(), made));
		}
	}

	private static void extensions(Extension[] said, Schema<?> schema) {
		Map<String, Object> extensions = AnnotationsUtils.getExtensions(true, said);
		if (!extensions.isEmpty()) {
			schema.setExtensions(extensions);
		}
	}

	/**
	 * Whether the types of a field are said, null among them or not.
	 * @param annotations the annotations
	 * @return whether {@code @Schema(types = ...)} is there
	 */
	static boolean hasTypes(MergedAnnotations annotations) {
		io.swagger.v3.oas.annotations.media.Schema said = schema(annotations);
		return said != null && said.types().length > 0;
	}

	private static io.swagger.v3.oas.annotations.media.@Nullable Schema schema(MergedAnnotations annotations) {
		MergedAnnotation<io.swagger.v3.oas.annotations.media.Schema> said = annotations
			.get(io.swagger.v3.oas.annotations.media.Schema.class);
		return said.isPresent() ? said.synthesize() : null;
	}

	static @Nullable Parameter parameter(MergedAnnotations annotations) {
		MergedAnnotation<Parameter> said = annotations.get(Parameter.class);
		return said.isPresent() ? said.synthesize() : null;
	}

	private static void ifText(String text, Consumer<String> action) {
		if (!text.isEmpty()) {
			action.accept(text);
		}
	}

	private static void ifTrue(boolean condition, Consumer<Boolean> action) {
		if (condition) {
			action.accept(true);
		}
	}

}
