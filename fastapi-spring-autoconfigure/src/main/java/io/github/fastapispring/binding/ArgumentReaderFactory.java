package io.github.fastapispring.binding;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.Strict;
import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.ParameterNames;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.PathTemplate;
import io.github.fastapispring.operation.Place;
import io.github.fastapispring.operation.Source;

/**
 * Makes the reader of a parameter from where its value comes from.
 */
final class ArgumentReaderFactory {

	private final ValueTypes types;

	private final FrameworkArguments framework;

	private final ParameterNames names;

	ArgumentReaderFactory(ValueTypes types, FrameworkArguments framework) {
		this.types = types;
		this.framework = framework;
		this.names = new ParameterNames(types.mapper().deserializationConfig());
	}

	ArgumentReader create(PathOperation operation, Parameter parameter) {
		return parameter.source().accept(new ReaderForSource(operation, parameter));
	}

	private final class ReaderForSource implements Source.Visitor<ArgumentReader> {

		private final PathOperation operation;

		private final Parameter parameter;

		private final boolean strict;

		ReaderForSource(PathOperation operation, Parameter parameter) {
			this.operation = operation;
			this.parameter = parameter;
			this.strict = MergedAnnotations.from(parameter.declaration().getParameterAnnotations())
				.isPresent(Strict.class);
		}

		@Override
		public ArgumentReader single(Source.Single source) {
			boolean rest = source.place() == Place.PATH
					&& this.operation.paths().stream().anyMatch((path) -> PathTemplate.isRest(path, source.name()));
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
			Function<ServerWebExchange, @Nullable Object> part = ArgumentReaderFactory.this.framework
				.part(this.parameter.declaration());
			return (part != null) ? new FrameworkReader((input) -> part.apply(input.exchange()))
					: new FrameworkReader((input) -> input.resolved(this.parameter.index()));
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
