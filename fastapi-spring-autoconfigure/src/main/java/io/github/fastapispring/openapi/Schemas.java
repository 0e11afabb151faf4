package io.github.fastapispring.openapi;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

import org.springframework.util.ReflectionUtils;

import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.PartialType;
import io.github.fastapispring.model.Property;
import io.github.fastapispring.model.TaggedUnionType;
import io.github.fastapispring.model.TupleType;
import io.github.fastapispring.model.UnionType;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.model.ValueTypes;

/**
 * The types of one document as JSON Schema (draft 2020-12), made of the descriptions that
 * read them, so that the document and the server accept the same.
 */
final class Schemas {

	private final ValueTypes types;

	private final ComponentSchemas components = new ComponentSchemas();

	private final ModelSchemas models;

	private final boolean separate;

	/**
	 * The schemas of a document.
	 * @param types describes the types
	 * @param descriptions describes classes in words
	 * @param separate whether a class that reads and writes differently has two schemas
	 */
	Schemas(ValueTypes types, Descriptions descriptions, boolean separate) {
		this.types = types;
		this.models = new ModelSchemas(types, descriptions, this);
		this.separate = separate;
	}

	/**
	 * Adds all classes that were met.
	 * @param target takes the components
	 */
	void complete(Components target) {
		this.components.complete(target);
	}

	/**
	 * Makes a component of a schema that stands for no class.
	 * @param name the name of the component
	 * @param schema the schema
	 * @return a reference to it
	 */
	Schema<?> named(String name, Schema<?> schema) {
		this.components.add(name, schema);
		Schema<?> reference = new JsonSchema();
		reference.set$ref(Components.COMPONENTS_SCHEMAS_REF + name);
		return reference;
	}

	/**
	 * A schema of one type.
	 * @param name its name
	 * @param format its format, null for none
	 * @return the schema
	 */
	static Schema<Object> typed(String name, @Nullable String format) {
		Schema<Object> schema = new JsonSchema();
		schema.addType(name);
		schema.setFormat(format);
		return schema;
	}

	/**
	 * The schema of a field, with all that is said of it.
	 * @param field the field
	 * @param direction which way its values go
	 * @return the schema, without a title
	 */
	Schema<?> of(Field field, Direction direction) {
		Schema<?> schema = of(field.type(), field.nullableElements(), direction);
		ConstraintKeywords.apply(field.constraints(), schema);
		SchemaAnnotations.applyKeywords(field.annotations(), schema);
		if (field.nullable() && !isAny(schema) && !SchemaAnnotations.hasTypes(field.annotations())) {
			schema = nullable(schema);
		}
		if (field.defaultText() != null) {
			JsonNode json = this.types.of(field.defaultText().type()).typed(field.defaultText().toJson());
			schema.setDefault(this.types.mapper().treeToValue(json, Object.class));
		}
		SchemaAnnotations.applyNotes(field.annotations(), schema);
		return schema;
	}

	/**
	 * The schema of a parameter or a whole body, with a title unless it stands for a
	 * class.
	 * @param field the parameter
	 * @return the schema
	 */
	Schema<?> titled(Field field) {
		Schema<?> schema = of(field, Direction.INPUT);
		if (schema.getTitle() == null && schema.get$ref() == null) {
			schema.setTitle(Titles.of(field.name()));
		}
		return schema;
	}

	private static boolean isAny(Schema<?> schema) {
		return schema.getTypes() == null && schema.get$ref() == null && schema.getAnyOf() == null
				&& schema.getOneOf() == null && schema.getEnum() == null;
	}

	private static Schema<?> nullable(Schema<?> schema) {
		if (schema.getAnyOf() != null) {
			if (schema.getAnyOf().stream().noneMatch(Schemas::isNull)) {
				schema.addAnyOfItem(typed("null", null));
			}
			return schema;
		}
		Schema<?> nullable = new JsonSchema();
		nullable.addAnyOfItem(schema);
		nullable.addAnyOfItem(typed("null", null));
		return nullable;
	}

	private static boolean isNull(Schema<?> schema) {
		return Set.of("null").equals(schema.getTypes());
	}

	/**
	 * The schema of a type.
	 * @param type the type
	 * @param direction which way its values go
	 * @return the schema, without a title
	 */
	Schema<?> of(JavaType type, Direction direction) {
		return of(type, false, direction);
	}

	private Schema<?> of(JavaType type, boolean nullableElements, Direction direction) {
		Class<?> raw = type.getRawClass();
		Schema<?> scalar = ScalarSchemas.of(raw, direction);
		if (scalar != null) {
			return scalar;
		}
		if (raw == Object.class || JsonNode.class.isAssignableFrom(raw)) {
			return new JsonSchema();
		}
		if (raw == Optional.class) {
			return nullable(of(type.containedTypeOrUnknown(0), direction));
		}
		if (type.isEnumType()) {
			return this.components.reference(new ComponentType(type, false), Direction.INPUT,
					() -> this.models.ofEnum(type));
		}
		if (type.isArrayType() || type.isCollectionLikeType()) {
			return array(type, nullableElements, direction);
		}
		if (type.isMapLikeType()) {
			return map(type, nullableElements, direction);
		}
		return described(type, direction);
	}

	private Schema<?> element(JavaType type, boolean nullable, Direction direction) {
		Schema<?> element = of(type, direction);
		return (nullable && !isAny(element)) ? nullable(element) : element;
	}

	private Schema<?> array(JavaType type, boolean nullableElements, Direction direction) {
		Schema<?> array = typed("array", null);
		array.setItems(element(type.getContentType(), nullableElements, direction));
		if (Set.class.isAssignableFrom(type.getRawClass())) {
			array.setUniqueItems(true);
		}
		return array;
	}

	private Schema<?> map(JavaType type, boolean nullableElements, Direction direction) {
		Schema<?> map = typed("object", null);
		Schema<?> values = element(type.getContentType(), nullableElements, direction);
		map.setAdditionalProperties(isAny(values) ? Boolean.TRUE : values);
		return map;
	}

	private Schema<?> described(JavaType type, Direction direction) {
		ValueType described = describe(type);
		if (described instanceof UnionType) {
			return union(type, direction);
		}
		if (described instanceof TaggedUnionType union) {
			return tagged(union, direction);
		}
		if (described instanceof TupleType tuple) {
			return tuple(tuple.model(), direction);
		}
		if (described instanceof PartialType partial) {
			return component(new ComponentType(partial.model().type(), true), partial.model(), Direction.INPUT);
		}
		if (described instanceof ModelType model) {
			return component(new ComponentType(type, false), model, direction);
		}
		return (described == null) ? component(new ComponentType(type, false), null, Direction.OUTPUT)
				: other(type, direction);
	}

	/** What only leaves the server, an interface for one, may have no description. */
	private @Nullable ValueType describe(JavaType type) {
		try {
			return this.types.of(type);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private Schema<?> component(ComponentType type, @Nullable ModelType model, Direction direction) {
		return component(type, model, direction, (definition) -> {
		});
	}

	private Schema<?> component(ComponentType type, @Nullable ModelType model, Direction direction,
			Consumer<Schema<?>> more) {
		Direction used = (this.separate || model == null || this.models.hasComputed(type, model)) ? direction
				: Direction.INPUT;
		return this.components.reference(type, used, () -> {
			Schema<?> definition = this.models.of(type, model, used);
			more.accept(definition);
			return definition;
		});
	}

	/**
	 * Makes a schema that refers to a class refer to the component of it.
	 * @param type the class
	 * @param direction which way its values go
	 * @param reference the schema
	 */
	void referTo(JavaType type, Direction direction, Schema<?> reference) {
		Schema<?> schema = of(type, direction);
		if (schema.get$ref() != null) {
			reference.set$ref(schema.get$ref());
			this.components.afterwards(() -> reference.set$ref(schema.get$ref()));
		}
		else {
			reference.set$ref(null);
			reference.setAnyOf(schema.getAnyOf());
			reference.setOneOf(schema.getOneOf());
			reference.setDiscriminator(schema.getDiscriminator());
			reference.setTypes(schema.getTypes());
			reference.setPrefixItems(schema.getPrefixItems());
		}
	}

	private Schema<?> union(JavaType type, Direction direction) {
		Schema<?> union = new JsonSchema();
		for (Class<?> member : type.getRawClass().getPermittedSubclasses()) {
			union.addAnyOfItem(of(this.types.javaType(member), direction));
		}
		return union;
	}

	private Schema<?> tagged(TaggedUnionType union, Direction direction) {
		Map<String, Schema<?>> members = new LinkedHashMap<>();
		union.members().forEach((tag, member) -> {
			if (member instanceof ModelType model) {
				members.put(tag, component(new ComponentType(model.type(), false), model, direction,
						(definition) -> ModelSchemas.addTag(definition, union.discriminator(), tag)));
			}
		});
		if (members.size() == 1) {
			return members.values().iterator().next();
		}
		Discriminator discriminator = new Discriminator().propertyName(union.discriminator());
		this.components
			.afterwards(() -> members.forEach((tag, member) -> discriminator.mapping(tag, member.get$ref())));
		Schema<?> schema = new JsonSchema();
		members.values().forEach(schema::addOneOfItem);
		schema.setDiscriminator(discriminator);
		return schema;
	}

	@SuppressWarnings("rawtypes")
	private Schema<?> tuple(ModelType model, Direction direction) {
		Schema<?> tuple = typed("array", null);
		List<Schema> items = model.properties()
			.stream()
			.<Schema>map((property) -> of(
					Field.of(property.name(), property, model.type().getRawClass(), this.types.constraints()),
					direction))
			.toList();
		tuple.setPrefixItems(items);
		tuple.setMinItems(Math.toIntExact(model.properties().stream().filter(Property::required).count()));
		tuple.setMaxItems(items.size());
		return tuple;
	}

	/**
	 * A type that only its own deserializer can read, or that is written as another one.
	 */
	private Schema<?> other(JavaType type, Direction direction) {
		Method value = valueMethod(type.getRawClass());
		if (value != null) {
			return of(this.types.javaType(value.getGenericReturnType()), direction);
		}
		ResolvedSchema resolved = ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(type.getRawClass()).resolveAsRef(false));
		return (resolved != null && resolved.schema != null) ? resolved.schema : new JsonSchema();
	}

	private static @Nullable Method valueMethod(Class<?> type) {
		return Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type))
			.filter((method) -> method.isAnnotationPresent(JsonValue.class))
			.findFirst()
			.orElse(null);
	}

}
