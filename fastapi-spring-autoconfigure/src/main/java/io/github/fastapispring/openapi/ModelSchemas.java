package io.github.fastapispring.openapi;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ser.PropertyWriter;

import org.springframework.core.annotation.MergedAnnotations;

import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.Nullness;
import io.github.fastapispring.model.Property;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.validation.DeclaredConstraints;

/**
 * The schemas of classes: records and beans with their fields, enums with their
 * constants.
 */
final class ModelSchemas {

	private final ValueTypes types;

	private final Descriptions descriptions;

	private final Schemas schemas;

	ModelSchemas(ValueTypes types, Descriptions descriptions, Schemas schemas) {
		this.types = types;
		this.descriptions = descriptions;
		this.schemas = schemas;
	}

	/**
	 * Describes an enum.
	 * @param type the enum
	 * @return the schema with the JSON values of the constants
	 */
	Schema<?> ofEnum(JavaType type) {
		List<JsonNode> values = Stream.of(type.getRawClass().getEnumConstants())
			.map((constant) -> this.types.mapper().<JsonNode>valueToTree(constant))
			.toList();
		boolean integers = values.stream().allMatch(JsonNode::isIntegralNumber);
		Schema<Object> schema = Schemas.typed(integers ? "integer" : "string", null);
		schema.setTitle(type.getRawClass().getSimpleName());
		for (JsonNode value : values) {
			schema.addEnumItemObject(integers ? value.bigIntegerValue() : value.asString());
		}
		describe(type.getRawClass(), schema);
		return schema;
	}

	/**
	 * Describes a record or bean.
	 * @param type the class
	 * @param model what reads it, null where nothing does
	 * @param direction which way its values go
	 * @return the schema with all fields
	 */
	Schema<?> of(ComponentType type, @Nullable ModelType model, Direction direction) {
		Schema<?> schema = Schemas.typed("object", null);
		schema.setTitle(type.title());
		schema.setProperties(new LinkedHashMap<>());
		if (model != null && model.forbidsExtra()) {
			schema.setAdditionalProperties(false);
		}
		if (model != null && direction == Direction.INPUT) {
			model.properties().forEach((property) -> addInput(property, type, schema));
		}
		else {
			addOutputs(type, model, schema);
		}
		describe(type.type().getRawClass(), schema);
		return schema;
	}

	private void describe(Class<?> type, Schema<?> schema) {
		schema.setDescription(Texts.description(this.descriptions.of(type)));
		SchemaAnnotations.applyNotes(MergedAnnotations.from(type), schema);
	}

	private void addInput(Property property, ComponentType type, Schema<?> schema) {
		Field field = Field.of(property.name(), property, type.type().getRawClass(), this.types.constraints());
		add(field, !type.partial() && property.required(), Direction.INPUT, schema);
	}

	private void addOutputs(ComponentType type, @Nullable ModelType model, Schema<?> schema) {
		Map<String, Property> inputs = new LinkedHashMap<>();
		if (model != null) {
			model.properties().forEach((property) -> inputs.put(property.name(), property));
		}
		Map<String, PropertyWriter> outputs = outputs(type.type());
		inputs.forEach((name, property) -> {
			if (outputs.containsKey(name)) {
				add(Field.of(name, property, type.type().getRawClass(), this.types.constraints()), property.required(),
						Direction.OUTPUT, schema);
			}
		});
		outputs.forEach((name, output) -> {
			if (!inputs.containsKey(name)) {
				Schema<?> computed = add(computed(output), true, Direction.OUTPUT, schema);
				computed.setReadOnly((model != null) ? Boolean.TRUE : null);
			}
		});
	}

	/**
	 * Whether answers have a field that requests have not.
	 * @param type the class
	 * @param model what reads it
	 * @return whether a field is computed
	 */
	boolean hasComputed(ComponentType type, ModelType model) {
		Set<String> read = model.properties().stream().map(Property::name).collect(Collectors.toSet());
		return !type.partial() && !read.containsAll(outputs(type.type()).keySet());
	}

	private Map<String, PropertyWriter> outputs(JavaType type) {
		Map<String, PropertyWriter> outputs = new LinkedHashMap<>();
		Iterator<PropertyWriter> writers = this.types.mapper()
			._serializationContext()
			.findValueSerializer(type)
			.properties();
		writers.forEachRemaining((writer) -> outputs.put(writer.getName(), writer));
		return outputs;
	}

	private static Field computed(PropertyWriter output) {
		AnnotatedElement element = output.getMember().getAnnotated();
		boolean nullable = element instanceof Method getter
				&& Nullness.isNullable(getter, getter.getAnnotatedReturnType());
		return new Field(output.getName(), output.getType(), nullable, false, DeclaredConstraints.NONE, null,
				MergedAnnotations.from(element));
	}

	private Schema<?> add(Field field, boolean required, Direction direction, Schema<?> model) {
		return add(field, required, direction, model, this.schemas);
	}

	/**
	 * Adds a field to an object.
	 * @param field the field
	 * @param required whether it has to be there
	 * @param direction which way its values go
	 * @param model the schema of the object
	 * @param schemas makes the schema of the field
	 * @return the schema of the field
	 */
	static Schema<?> add(Field field, boolean required, Direction direction, Schema<?> model, Schemas schemas) {
		Schema<?> schema = schemas.of(field, direction);
		if (schema.getTitle() == null && !isReference(schema)) {
			schema.setTitle(Titles.of(field.name()));
		}
		model.addProperty(field.name(), schema);
		if (required) {
			require(field.name(), model);
		}
		return schema;
	}

	/** Something that has a title of its own, or is that or null. */
	private static boolean isReference(Schema<?> schema) {
		boolean orNull = schema.getAnyOf() != null && schema.getAnyOf().size() == 2
				&& schema.getAnyOf().get(0).get$ref() != null && schema.getAnyOf().get(1).getTypes() != null
				&& schema.getAnyOf().get(1).getTypes().contains("null");
		return schema.get$ref() != null || orNull;
	}

	/** In the order of the fields: the setter would sort the names. */
	private static void require(String name, Schema<?> model) {
		List<String> names = (model.getRequired() != null) ? new ArrayList<>(model.getRequired()) : new ArrayList<>();
		names.add(name);
		model.setRequired(names);
		model.getRequired().clear();
		model.getRequired().addAll(names);
	}

	/**
	 * Adds the field that tells a member of a union from the others, where the class does
	 * not have it.
	 * @param schema the schema of the member
	 * @param discriminator the name of the field
	 * @param tag its value
	 */
	static void addTag(Schema<?> schema, String discriminator, String tag) {
		if (schema.getProperties() != null && schema.getProperties().containsKey(discriminator)) {
			return;
		}
		Schema<?> constant = Schemas.typed("string", null);
		constant.setConst(tag);
		constant.setTitle(Titles.of(discriminator));
		schema.addProperty(discriminator, constant);
		require(discriminator, schema);
	}

}
