package io.github.fastapispring.response;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.SimpleFilterProvider;

import org.springframework.core.ResolvableType;

import io.github.fastapispring.model.ListType;
import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.OptionalType;
import io.github.fastapispring.model.Property;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Problem;

/**
 * Compiles response models and tells what is wrong with them.
 */
public final class ResponseModelFactory {

	private static final Logger logger = LoggerFactory.getLogger(ResponseModelFactory.class);

	private final ResponseMappers mappers;

	private final ValueTypes types;

	private final DefaultsOfModels defaults;

	private final EntityLeak leak;

	private final EntityLeakPolicy leakPolicy;

	/**
	 * A factory.
	 * @param application the mapper of the application
	 * @param types describes the types of response models
	 * @param leakPolicy what happens when a persistent class would be sent
	 */
	public ResponseModelFactory(JsonMapper application, ValueTypes types, EntityLeakPolicy leakPolicy) {
		this.mappers = new ResponseMappers(application);
		this.types = types;
		this.defaults = new DefaultsOfModels(types);
		this.leak = new EntityLeak(application);
		this.leakPolicy = leakPolicy;
	}

	/**
	 * Compiles the response model of an operation.
	 * @param operation the operation
	 * @param problems takes what is wrong with it
	 * @return the response model
	 */
	public ResponseModel create(PathOperation operation, List<Problem> problems) {
		ResolvableType source = source(operation);
		Class<?> model = operation.responseModel();
		if (model == null) {
			checkLeak(operation, source, problems);
		}
		ResolvableType target = target(source, model);
		ProjectionFactory projections = new ProjectionFactory(this.mappers.application(), this.types);
		Projection projection = (model == null) ? Projection.IDENTITY : projections.create(source, target);
		projections.missing()
			.forEach((missing) -> problems.add(Problem.of(operation.method(), missing,
					"Rename one of them, give the field a @Default, or return what has it.")));
		JavaType type = this.types.javaType(target.getType());
		checkFields(operation, type, problems);
		return new ResponseModel(operation, projection, writer(operation, type), constrained(type), this.mappers,
				this.types);
	}

	private static ResolvableType target(ResolvableType source, @Nullable Class<?> model) {
		if (model == null) {
			return source;
		}
		return (model == Object.class) ? ResolvableType.forClass(Object.class)
				: ProjectionFactory.target(source, model);
	}

	private void checkLeak(PathOperation operation, ResolvableType type, List<Problem> problems) {
		if (this.leakPolicy == EntityLeakPolicy.IGNORE) {
			return;
		}
		this.leak.find(type).ifPresent((entity) -> {
			String what = "It sends the persistent class " + entity.getSimpleName() + " as it is, with every column.";
			if (this.leakPolicy == EntityLeakPolicy.FAIL) {
				problems.add(Problem.of(operation.method(), what,
						"Say what is sent: responseModel = " + entity.getSimpleName() + "Response.class."));
			}
			else {
				logger.warn("{}: {}", Problem.describe(operation.method()), what);
			}
		});
	}

	private static ResolvableType source(PathOperation operation) {
		ResolvableType body = operation.returned().isVoid() ? ResolvableType.forClass(Object.class)
				: operation.returned().body();
		return operation.returned().many() ? ResolvableType.forClassWithGenerics(List.class, body) : body;
	}

	private ObjectWriter writer(PathOperation operation, JavaType type) {
		boolean dynamic = type.isJavaLangObject();
		if (operation.fields().isAll()) {
			return dynamic ? this.mappers.application().writer() : this.mappers.declared().writerFor(type);
		}
		ObjectWriter writer = dynamic ? this.mappers.filtered().writer() : this.mappers.filtered().writerFor(type);
		return writer.with(new SimpleFilterProvider().addFilter(FieldFilter.ID,
				new FieldFilter(operation.fields(), type.isMapLikeType(), this.defaults)));
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

	private void checkFields(PathOperation operation, JavaType type, List<Problem> problems) {
		ModelType model = model(described(type));
		if (model == null) {
			return;
		}
		List<String> known = model.properties().stream().map(Property::name).toList();
		Stream.concat(operation.fields().include().stream(), operation.fields().exclude().stream())
			.map((path) -> path.split("\\.")[0])
			.filter((name) -> !known.contains(name) && !hasGetter(model, name))
			.forEach((name) -> problems.add(Problem.of(operation.method(), "include or exclude names " + name
					+ ", which the response model " + model.label() + " does not have.", "It has " + known + ".")));
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
