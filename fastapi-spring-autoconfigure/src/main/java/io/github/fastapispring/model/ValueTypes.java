package io.github.fastapispring.model;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.TypeDeserializer;

import org.springframework.core.ResolvableType;

import io.github.fastapispring.Partial;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.ErrorDetail;
import io.github.fastapispring.error.InputPolicy;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.validation.Constraints;

/**
 * The descriptions of all types that requests are read into, each made once, with the
 * Jackson mapper that agrees with them. Safe for use by several threads.
 */
public final class ValueTypes {

	private final InputPolicy inputs;

	private final Constraints constraints;

	private final ObjectMapper mapper;

	private final ObjectReader treeReader;

	private final Map<JavaType, ValueType> types = new ConcurrentHashMap<>();

	/**
	 * Descriptions after the configuration of a mapper.
	 * @param application the mapper of the application: naming, modules, mix-ins
	 * @param constraints Bean Validation
	 * @param inputs what error details may echo
	 */
	public ValueTypes(JsonMapper application, Constraints constraints, InputPolicy inputs) {
		this.inputs = inputs;
		this.constraints = constraints;
		AnnotationIntrospector introspector = application.deserializationConfig().getAnnotationIntrospector();
		this.mapper = application.rebuild()
			.addModule(new BindingModule(application, this))
			.annotationIntrospector(AnnotationIntrospector.pair(new BindingIntrospector(), introspector))
			.injectableValues(new DefaultValues(application.getInjectableValues()))
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
			.disable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
			.disable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
			.build();
		this.treeReader = this.mapper.readerFor(JsonNode.class)
			.with(new ExactNodes())
			.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
	}

	/**
	 * The mapper that reads exactly what the descriptions accept, constraints aside.
	 * @return the mapper
	 */
	public ObjectMapper mapper() {
		return this.mapper;
	}

	/**
	 * Reads JSON as a tree that keeps every digit.
	 * @return the reader
	 */
	public ObjectReader treeReader() {
		return this.treeReader;
	}

	/**
	 * The constraints that the descriptions know.
	 * @return Bean Validation
	 */
	public Constraints constraints() {
		return this.constraints;
	}

	/**
	 * A collector for the errors of one request.
	 * @return an empty collector
	 */
	public ErrorCollector newErrors() {
		return new ErrorCollector(this.inputs);
	}

	/**
	 * What error details may echo.
	 * @return the policy
	 */
	public InputPolicy inputs() {
		return this.inputs;
	}

	/**
	 * The Jackson type of a Java type.
	 * @param type the Java type with its generics
	 * @return the Jackson type
	 */
	public JavaType javaType(java.lang.reflect.Type type) {
		return this.mapper.constructType(type);
	}

	/**
	 * The Jackson type of a type that Spring has resolved.
	 * @param type the type with its generics
	 * @return the Jackson type
	 */
	public JavaType javaType(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		if (type.isArray()) {
			return this.mapper.getTypeFactory().constructArrayType(javaType(type.getComponentType()));
		}
		return type.hasGenerics()
				? this.mapper.getTypeFactory()
					.constructParametricType(raw,
							Arrays.stream(type.getGenerics()).map(this::javaType).toArray(JavaType[]::new))
				: this.mapper.constructType(raw);
	}

	/**
	 * The scalar of a type.
	 * @param type the type
	 * @return the scalar, null where the type is none
	 */
	public @Nullable Scalar scalar(JavaType type) {
		return (of(type) instanceof Scalar scalar) ? scalar : null;
	}

	/**
	 * Reads a default as a client's input would be read.
	 * @param text the default
	 * @return what is wrong with it
	 */
	public Optional<String> check(DefaultText text) {
		return check(text, (json, context) -> of(text.type()).read(json, Location.of("default"), context));
	}

	/**
	 * Reads the default of a property with its constraints.
	 * @param model the model
	 * @param property the property
	 * @param text its default
	 * @return what is wrong with it
	 */
	Optional<String> check(ModelType model, Property property, DefaultText text) {
		ValueType type = property.type();
		return (type == null) ? check(text) : check(text,
				(json, context) -> model.readProperty(property, type.typed(json), Location.of("default"), context));
	}

	private Optional<String> check(DefaultText text, BiConsumer<JsonNode, ReadContext> reading) {
		ErrorCollector errors = newErrors();
		try {
			reading.accept(text.toJson(), new ReadContext(errors, ReadContext.DEFAULT_GROUP));
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
		return errors.toList().stream().findFirst().map(ErrorDetail::msg);
	}

	/**
	 * The description of a type.
	 * @param type the type
	 * @return the description
	 */
	public ValueType of(JavaType type) {
		ValueType known = this.types.get(type);
		if (known == null) {
			known = new Description().of(type);
		}
		return known;
	}

	/**
	 * Whether a type is read by its description because Jackson cannot read it alone.
	 */
	static boolean isReadFromTree(JavaType type) {
		Class<?> raw = type.getRawClass();
		return raw == Partial.class || isUntaggedUnion(raw)
				|| (type.isArrayType() && type.getContentType().isPrimitive() && raw != byte[].class);
	}

	private static boolean isUntaggedUnion(Class<?> raw) {
		return raw.isSealed() && Modifier.isAbstract(raw.getModifiers())
				&& !raw.isAnnotationPresent(JsonTypeInfo.class);
	}

	/**
	 * The making of one description, which may meet itself.
	 */
	private final class Description {

		private final Map<JavaType, ForwardType> open = new HashMap<>();

		private final DeserializationContext context = ValueTypes.this.mapper._deserializationContext();

		ValueType of(JavaType type) {
			ValueType known = ValueTypes.this.types.get(type);
			if (known != null) {
				return known;
			}
			ForwardType forward = this.open.get(type);
			if (forward != null) {
				return forward;
			}
			forward = new ForwardType(type.getRawClass().getSimpleName());
			this.open.put(type, forward);
			ValueType made = make(type);
			forward.resolve(made);
			this.open.remove(type);
			if (this.open.isEmpty()) {
				ValueTypes.this.types.put(type, made);
			}
			return made;
		}

		private ValueType make(JavaType type) {
			Class<?> raw = type.getRawClass();
			ValueType simple = simple(type);
			if (simple != null) {
				return simple;
			}
			if (raw == Partial.class) {
				ValueType model = make(type.containedTypeOrUnknown(0));
				if (model instanceof ModelType modelType) {
					return new PartialType(modelType.type().getRawClass(), modelType);
				}
				throw new IllegalArgumentException(type.containedTypeOrUnknown(0).getRawClass().getName()
						+ " is no record or bean, so there can be no Partial of it");
			}
			TypeDeserializer typed = this.context.findTypeDeserializer(type);
			if (typed != null) {
				return tagged(type, typed);
			}
			if (isUntaggedUnion(raw)) {
				Map<Class<?>, ValueType> members = new LinkedHashMap<>();
				Arrays.stream(raw.getPermittedSubclasses())
					.forEach((member) -> members.put(member, of(ValueTypes.this.javaType(member))));
				return new UnionType(members);
			}
			return structured(type);
		}

		private @Nullable ValueType simple(JavaType type) {
			Class<?> raw = type.getRawClass();
			ObjectMapper mapper = ValueTypes.this.mapper;
			Scalar scalar = (type.isEnumType()) ? EnumScalar.of(raw, mapper) : Scalars.of(raw);
			if (scalar != null) {
				return scalar;
			}
			if (raw == Optional.class) {
				return new OptionalType(of(type.containedTypeOrUnknown(0)));
			}
			if (raw == Object.class) {
				return AnyType.object(mapper.readerFor(type));
			}
			if (raw == JsonNode.class) {
				return AnyType.tree(mapper.readerFor(type));
			}
			if (type.isArrayType() || type.isCollectionLikeType()) {
				return new ListType(type, of(type.getContentType()), mapper.readerFor(type));
			}
			return type.isMapLikeType() ? map(type) : null;
		}

		private ValueType map(JavaType type) {
			JavaType keyType = (type.getKeyType().getRawClass() == Object.class)
					? ValueTypes.this.javaType(String.class) : type.getKeyType();
			ObjectReader reader = ValueTypes.this.mapper.readerFor(type);
			return (of(keyType) instanceof Scalar key) ? new MapType(type, key, of(type.getContentType()), reader)
					: jackson(type);
		}

		private ValueType tagged(JavaType type, TypeDeserializer typed) {
			boolean byProperty = typed.getTypeInclusion() == JsonTypeInfo.As.PROPERTY
					|| typed.getTypeInclusion() == JsonTypeInfo.As.EXISTING_PROPERTY;
			if (!byProperty || typed.getPropertyName() == null) {
				return jackson(type);
			}
			Map<String, ValueType> members = new LinkedHashMap<>();
			Map<Class<?>, ValueType> memberOf = new HashMap<>();
			for (NamedType subtype : ValueTypes.this.mapper.deserializationConfig()
				.getSubtypeResolver()
				.collectAndResolveSubtypesByTypeId(this.context.getConfig(),
						this.context.introspectClassAnnotations(type))) {
				if (subtype.hasName() && type.isTypeOrSuperTypeOf(subtype.getType())
						&& !Modifier.isAbstract(subtype.getType().getModifiers())) {
					ValueType member = structured(ValueTypes.this.javaType(subtype.getType()));
					members.put(subtype.getName(), member);
					memberOf.put(subtype.getType(), member);
				}
			}
			Class<?> fallback = typed.getDefaultImpl();
			return new TaggedUnionType(typed.getPropertyName(), members,
					(fallback != null) ? memberOf.get(fallback) : null, memberOf);
		}

		private ValueType structured(JavaType type) {
			ValueDeserializer<?> deserializer = this.context.findNonContextualValueDeserializer(type);
			boolean tuple = deserializer instanceof TupleLength.Tuple;
			ValueDeserializer<?> ofObject = tuple ? deserializer.getDelegatee() : deserializer;
			if (ofObject instanceof BeanDeserializerBase bean && !isValueObject(bean.getValueInstantiator())) {
				ModelType model = new ModelTypeFactory(ValueTypes.this, this.context, this::of).create(type, bean);
				return tuple ? new TupleType(model) : model;
			}
			return jackson(type);
		}

		/** Made of a single value, be it a text, a number or a whole other type. */
		private static boolean isValueObject(ValueInstantiator instantiator) {
			boolean ofFields = instantiator.canCreateFromObjectWith() || instantiator.canCreateUsingDefault();
			return instantiator.canCreateUsingDelegate() || instantiator.canCreateUsingArrayDelegate()
					|| (BeanConstructor.takesScalars(instantiator) && !ofFields);
		}

		private ValueType jackson(JavaType type) {
			return new JacksonType(type.getRawClass(), ValueTypes.this.mapper.readerFor(type),
					new Constrained(type.getRawClass(), ValueTypes.this.constraints, UnaryOperator.identity()));
		}

	}

}
