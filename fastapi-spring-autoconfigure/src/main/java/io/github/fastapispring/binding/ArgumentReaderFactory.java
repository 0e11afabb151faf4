package io.github.fastapispring.binding;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

import org.springframework.core.annotation.MergedAnnotations;

import io.github.fastapispring.Strict;
import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Beans;
import io.github.fastapispring.operation.Dependency;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.ParameterNames;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.PathTemplate;
import io.github.fastapispring.operation.Place;
import io.github.fastapispring.operation.Source;
import io.github.fastapispring.security.SecurityScopes;

/**
 * Makes the reader of a parameter from where its value comes from.
 */
final class ArgumentReaderFactory {

	private final PathOperation operation;

	private final ValueTypes types;

	private final FrameworkArguments framework;

	private final Beans beans;

	private final ToIntFunction<Dependency> slots;

	private final @Nullable Annotation usage;

	private final SecurityScopes scopes;

	private final SharedReaders shared;

	private final ParameterNames names;

	/**
	 * A factory.
	 * @param operation the path operation
	 * @param types describes types
	 * @param framework provides what the framework gives
	 * @param beans has the beans
	 * @param slots where each dependency is found
	 * @param usage the annotation that asked for the provider, null where none is read
	 * @param scopes the scopes that are demanded
	 * @param shared the readers that several have
	 */
	ArgumentReaderFactory(PathOperation operation, ValueTypes types, FrameworkArguments framework, Beans beans,
			ToIntFunction<Dependency> slots, @Nullable Annotation usage, List<String> scopes, SharedReaders shared) {
		this.operation = operation;
		this.types = types;
		this.framework = framework;
		this.beans = beans;
		this.slots = slots;
		this.usage = usage;
		this.scopes = new SecurityScopes(scopes);
		this.shared = shared;
		this.names = new ParameterNames(types.mapper().deserializationConfig());
	}

	ArgumentReader create(Parameter parameter) {
		ArgumentReader reader = parameter.source().accept(new ReaderForSource(parameter));
		return this.shared.share(parameter, reader);
	}

	static boolean isStrict(Parameter parameter) {
		return MergedAnnotations.from(parameter.declaration().getParameterAnnotations()).isPresent(Strict.class);
	}

	private final class ReaderForSource implements Source.Visitor<ArgumentReader> {

		private final Parameter parameter;

		private final boolean strict;

		ReaderForSource(Parameter parameter) {
			this.parameter = parameter;
			this.strict = isStrict(parameter);
		}

		@Override
		public ArgumentReader single(Source.Single source) {
			boolean rest = source.place() == Place.PATH && ArgumentReaderFactory.this.operation.paths()
				.stream()
				.anyMatch((path) -> PathTemplate.isRest(path, source.name()));
			return new SingleReader(source, type(), rest, absent());
		}

		@Override
		public ArgumentReader model(Source.Model source) {
			return new ModelReader(source, (ModelType) type(), value(), ArgumentReaderFactory.this.names);
		}

		@Override
		public ArgumentReader body(Source.Body source) {
			return new BodyReader(value(), absent());
		}

		@Override
		public ArgumentReader bodyField(Source.BodyField source) {
			return new BodyFieldReader(source.name(), this.parameter.nullable(), value(), absent());
		}

		@Override
		public ArgumentReader framework(Source.Framework source) {
			Function<RequestInput, @Nullable Object> part = ArgumentReaderFactory.this.framework
				.part(this.parameter.declaration());
			return (part != null) ? new FrameworkReader(part) : new ResolvedReader(this.parameter.declaration());
		}

		@Override
		public ArgumentReader depended(Source.Depended source) {
			int slot = ArgumentReaderFactory.this.slots.applyAsInt(source.dependency());
			return given((input) -> input.dependency(slot));
		}

		@Override
		public ArgumentReader bean(Source.Bean source) {
			Supplier<Object> bean = ArgumentReaderFactory.this.beans.get(source.name());
			return given((input) -> bean.get());
		}

		private ArgumentReader given(Function<RequestInput, @Nullable Object> value) {
			return new FrameworkReader((this.parameter.declaration().getParameterType() == Optional.class)
					? (input) -> Optional.ofNullable(value.apply(input)) : value);
		}

		@Override
		public ArgumentReader usage(Source.Usage source) {
			Annotation usage = ArgumentReaderFactory.this.usage;
			return new FrameworkReader((input) -> usage);
		}

		@Override
		public ArgumentReader scopes(Source.Scopes source) {
			SecurityScopes scopes = ArgumentReaderFactory.this.scopes;
			return new FrameworkReader((input) -> scopes);
		}

		private ValueType type() {
			ValueType type = ArgumentReaderFactory.this.types.of(this.parameter.type());
			return this.strict ? type.strict() : type;
		}

		private ModelValue value() {
			ObjectReader reader = this.strict ? null
					: ArgumentReaderFactory.this.types.mapper().readerFor(this.parameter.type());
			return new ModelValue(type(), reader, this.parameter.groups());
		}

		private Absent absent() {
			return Absent.of(this.parameter, ArgumentReaderFactory.this.types);
		}

	}

}
