package io.github.fastapispring.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.SimpleFilterProvider;

import org.springframework.core.ResolvableType;

import io.github.fastapispring.model.ListType;
import io.github.fastapispring.model.ModelDefaults;
import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.OptionalType;
import io.github.fastapispring.model.Property;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Problem;
import io.github.fastapispring.operation.ResponseDescription;

/**
 * Compiles response models and tells what is wrong with them.
 */
public final class ResponseModelFactory {

	private final ResponseMappers mappers;

	private final ValueTypes types;

	private final DefaultsOfModels defaults;

	private final ModelDefaults modelDefaults;

	private final EntityLeakCheck leakCheck;

	/**
	 * A factory.
	 * @param application the mapper of the application
	 * @param types describes the types of response models
	 * @param leakCheck looks at operations without a response model
	 */
	public ResponseModelFactory(JsonMapper application, ValueTypes types, EntityLeakCheck leakCheck) {
		this.mappers = new ResponseMappers(application, types);
		this.types = types;
		this.defaults = new DefaultsOfModels(types);
		this.modelDefaults = new ModelDefaults(types);
		this.leakCheck = leakCheck;
	}

	/**
	 * Compiles the response model of an operation.
	 * @param response what it says of its answer
	 * @param operation its name for the log
	 * @param problems takes what is wrong with it
	 * @return the response model
	 */
	public ResponseModel create(ResponseDescription response, String operation, List<Problem> problems) {
		ResolvableType source = source(response);
		Class<?> model = response.model();
		if (model == null) {
			this.leakCheck.check(response, problems);
		}
		ResolvableType target = sent(response);
		ProjectionFactory projections = new ProjectionFactory(this.mappers.application(), this.types);
		Projection projection = (model == null) ? Projection.IDENTITY : projections.create(source, target);
		projections.missing()
			.forEach((missing) -> problems.add(Problem.of(response.method(), missing,
					"Rename one of them, give the field a @Default, or return what has it.")));
		JavaType type = this.types.javaType(target);
		checkFields(response, type, problems);
		checkDefaults(response, type, problems);
		return new ResponseModel(operation, response.fields().excludeUnset(), projection, writer(response, type),
				constrained(type), this.mappers, this.types);
	}

	/**
	 * The type that an operation sends: its response model, in the container of its
	 * result, or else the declared type.
	 * @param response what it says of its answer
	 * @return the type; {@link Object} where nothing is known of it
	 */
	public static ResolvableType sent(ResponseDescription response) {
		ResolvableType source = source(response);
		Class<?> model = response.model();
		if (model == null) {
			return source;
		}
		return (model == Object.class) ? ResolvableType.forClass(Object.class)
				: ProjectionFactory.target(source, model);
	}

	private static ResolvableType source(ResponseDescription response) {
		ResolvableType body = response.returned().isVoid() ? ResolvableType.forClass(Object.class)
				: response.returned().body();
		return response.returned().many() ? ResolvableType.forClassWithGenerics(List.class, body) : body;
	}

	private ObjectWriter writer(ResponseDescription response, JavaType type) {
		boolean dynamic = type.isJavaLangObject();
		if (response.fields().isAll()) {
			return dynamic ? this.mappers.application().writer() : this.mappers.declared().writerFor(type);
		}
		ObjectWriter writer = dynamic ? this.mappers.filtered().writer() : this.mappers.filtered().writerFor(type);
		return writer.with(new SimpleFilterProvider().addFilter(FieldFilter.ID,
				new FieldFilter(response.fields(), type.isMapLikeType(), this.defaults)));
	}

	private @Nullable ValueType constrained(JavaType type) {
		if (type.isJavaLangObject() || type.isMapLikeType() && type.getContentType().isJavaLangObject()) {
			return null;
		}
		ValueType described = described(type);
		return (described != null && described.isConstrained()) ? described : null;
	}

	/**
	 * A response model that Jackson cannot read, an interface for one, has no
	 * description.
	 */
	private @Nullable ValueType described(JavaType type) {
		try {
			return this.types.of(type);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private void checkFields(ResponseDescription response, JavaType type, List<Problem> problems) {
		ModelType model = model(described(type));
		Stream.concat(response.fields().include().stream(), response.fields().exclude().stream())
			.forEach((path) -> checkField(response, path, model, problems));
	}

	private void checkDefaults(ResponseDescription response, JavaType type, List<Problem> problems) {
		ValueType described = described(type);
		if (described != null) {
			this.modelDefaults.check(described)
				.forEach((fault) -> problems.add(Problem.of(response.method(), fault,
						"Write a default that parses and that its constraints allow.")));
		}
	}

	private static void checkField(ResponseDescription response, String path, @Nullable ModelType root,
			List<Problem> problems) {
		ModelType model = root;
		for (String name : path.split("\\.")) {
			if (model == null) {
				return;
			}
			Map<String, Property> known = new LinkedHashMap<>();
			model.properties().forEach((property) -> known.put(property.name(), property));
			Property property = known.get(name);
			if (property == null && !hasGetter(model, name)) {
				problems.add(Problem.of(
						response.method(), "include or exclude names " + path + ", but the response model "
								+ model.label() + " has no field " + name + ".",
						"Name one of " + known.keySet() + "."));
			}
			model = (property != null) ? model(property.type()) : null;
		}
	}

	private static boolean hasGetter(ModelType model, String name) {
		return SourceProperties.of(ResolvableType.forClass(model.type().getRawClass())).containsKey(name);
	}

	private static @Nullable ModelType model(@Nullable ValueType type) {
		if (type instanceof ListType list) {
			return model(list.element());
		}
		if (type instanceof OptionalType optional) {
			return model(optional.content());
		}
		return (type instanceof ModelType model) ? model : null;
	}

}
