package io.github.fastapispring.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

import org.springframework.util.StringUtils;

import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.Property;
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
			.flatMap(this::write)
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

	private Stream<Parameter> write(io.github.fastapispring.operation.Parameter parameter) {
		if (parameter.source() instanceof Source.Single single) {
			Field field = Field.of(single.name(), parameter, this.types.constraints());
			return write(single.name(), field, single.place(), parameter.required() || single.place() == Place.PATH);
		}
		if (parameter.source() instanceof Source.Model model
				&& this.types.of(parameter.type()) instanceof ModelType described) {
			return described.properties().stream().flatMap((property) -> {
				Field field = Field.of(property.name(), property, described.type().getRawClass(),
						this.types.constraints());
				return write(name(model, property), field, model.place(), property.required());
			});
		}
		return Stream.empty();
	}

	private String name(Source.Model model, Property property) {
		boolean implicit = property.name().equals(this.names.of(property.javaName()));
		return (model.hyphens() && implicit) ? ParameterNames.header(property.javaName()) : property.name();
	}

	private Stream<Parameter> write(String name, Field field, Place place, boolean required) {
		io.swagger.v3.oas.annotations.Parameter said = SchemaAnnotations.parameter(field.annotations());
		if (said != null && said.hidden()) {
			return Stream.empty();
		}
		Schema<?> schema = this.schemas.of(field, Direction.INPUT);
		if (schema.getTitle() == null && schema.get$ref() == null) {
			schema.setTitle(Titles.of(field.name()));
		}
		Parameter parameter = new Parameter().name(name).in(place.loc()).required(required).schema(schema);
		parameter.setDescription(schema.getDescription());
		parameter.setDeprecated(schema.getDeprecated());
		if (said != null) {
			examples(said, parameter);
		}
		return Stream.of(parameter);
	}

	private static void examples(io.swagger.v3.oas.annotations.Parameter said, Parameter parameter) {
		if (StringUtils.hasText(said.example())) {
			parameter.setExample(SchemaAnnotations.json(said.example()));
		}
		for (ExampleObject example : said.examples()) {
			AnnotationsUtils.getExample(example, true).ifPresent((made) -> parameter.addExample(example.name(), made));
		}
	}

}
