package io.github.fastapispring.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.ParameterNames;
import io.github.fastapispring.operation.Place;
import io.github.fastapispring.operation.Source;

/**
 * Writes the path, query, header and cookie parameters of an operation, those of its
 * dependencies included and parameter models expanded.
 */
final class ParameterWriter {

	private final ValueTypes types;

	private final ParameterNames names;

	private final Schemas schemas;

	ParameterWriter(ValueTypes types, ParameterNames names, Schemas schemas) {
		this.types = types;
		this.names = names;
		this.schemas = schemas;
	}

	/**
	 * Writes parameters. Where several have one name in one place, a required one counts.
	 * @param parameters the parameters of the operation, in their order
	 * @param path the path that is written, which may have fewer variables than others
	 * @return the documented parameters, by their place
	 */
	List<Parameter> write(List<io.github.fastapispring.operation.Parameter> parameters, String path) {
		List<Parameter> written = parameters.stream()
			.filter((parameter) -> !parameter.source().isIn(Place.FORM))
			.flatMap((parameter) -> parameter.source().accept(new Written(parameter)))
			.filter((parameter) -> !parameter.getIn().equals("path") || path.contains("{" + parameter.getName() + "}"))
			.sorted((one, other) -> place(one).compareTo(place(other)))
			.toList();
		Map<String, Parameter> byName = new LinkedHashMap<>();
		for (Parameter parameter : written) {
			byName.merge(parameter.getIn() + " " + parameter.getName(), parameter,
					(first, second) -> (first.getRequired() && !second.getRequired()) ? first : second);
		}
		return new ArrayList<>(byName.values());
	}

	private static Place place(Parameter parameter) {
		return Place.valueOf(parameter.getIn().toUpperCase(Locale.ROOT));
	}

	private Stream<Parameter> write(String name, Field field, Place place, boolean required) {
		io.swagger.v3.oas.annotations.Parameter said = SchemaAnnotations.parameter(field.annotations());
		if (said != null && said.hidden()) {
			return Stream.empty();
		}
		Schema<?> schema = this.schemas.titled(field);
		Parameter parameter = new Parameter().name(name).in(place.loc()).required(required).schema(schema);
		parameter.setDescription(schema.getDescription());
		parameter.setDeprecated(schema.getDeprecated());
		if (said != null) {
			SchemaAnnotations.applyExamples(said, parameter::setExample, parameter::addExample);
		}
		return Stream.of(parameter);
	}

	/** The documented parameters that a parameter of a method stands for. */
	private final class Written implements Source.Visitor<Stream<Parameter>> {

		private final io.github.fastapispring.operation.Parameter parameter;

		private Written(io.github.fastapispring.operation.Parameter parameter) {
			this.parameter = parameter;
		}

		@Override
		public Stream<Parameter> single(Source.Single source) {
			Field field = Field.of(source.name(), this.parameter, ParameterWriter.this.types.constraints());
			return write(source.name(), field, source.place(),
					this.parameter.required() || source.place() == Place.PATH);
		}

		@Override
		public Stream<Parameter> model(Source.Model source) {
			if (!(ParameterWriter.this.types.of(this.parameter.type()) instanceof ModelType described)) {
				return Stream.empty();
			}
			return described.properties().stream().flatMap((property) -> {
				Field field = Field.of(property.name(), property, described.type().getRawClass(),
						ParameterWriter.this.types.constraints());
				return write(ParameterWriter.this.names.of(source, property.name(), property.javaName()), field,
						source.place(), property.required());
			});
		}

		@Override
		public Stream<Parameter> body(Source.Body source) {
			return Stream.empty();
		}

		@Override
		public Stream<Parameter> bodyField(Source.BodyField source) {
			return Stream.empty();
		}

		@Override
		public Stream<Parameter> framework(Source.Framework source) {
			return Stream.empty();
		}

		@Override
		public Stream<Parameter> depended(Source.Depended source) {
			return Stream.empty();
		}

		@Override
		public Stream<Parameter> bean(Source.Bean source) {
			return Stream.empty();
		}

		@Override
		public Stream<Parameter> usage(Source.Usage source) {
			return Stream.empty();
		}

		@Override
		public Stream<Parameter> scopes(Source.Scopes source) {
			return Stream.empty();
		}

	}

}
