package io.github.fastapispring.operation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.core.annotation.MergedAnnotations;

import io.github.fastapispring.Body;

/**
 * Two or more bodies, over a handler and all that it depends on, are read each from the
 * field of its name.
 */
final class BodyEmbedding {

	private final ParameterNames names;

	BodyEmbedding(ParameterNames names) {
		this.names = names;
	}

	boolean isNeeded(List<Dependency> guards, List<Parameter> parameters) {
		Set<String> bodies = new LinkedHashSet<>();
		guards.stream().flatMap(Dependency::allParameters).forEach((parameter) -> collect(parameter, bodies));
		Source.Depended.in(parameters)
			.flatMap(Dependency::allParameters)
			.forEach((parameter) -> collect(parameter, bodies));
		parameters.forEach((parameter) -> collect(parameter, bodies));
		return bodies.size() > 1;
	}

	private static void collect(Parameter parameter, Set<String> bodies) {
		if (parameter.source() instanceof Source.Body || parameter.source() instanceof Source.BodyField) {
			bodies.add(parameter.name());
		}
	}

	List<Dependency> embedAll(List<Dependency> dependencies) {
		return dependencies.stream().map(this::embed).toList();
	}

	private Dependency embed(Dependency dependency) {
		return dependency.with(embed(dependency.parameters()));
	}

	List<Parameter> embed(List<Parameter> parameters) {
		List<Parameter> embedded = new ArrayList<>();
		for (Parameter parameter : parameters) {
			if (parameter.source() instanceof Source.Body) {
				embedded.add(parameter.from(new Source.BodyField(fieldName(parameter))));
			}
			else if (parameter.source() instanceof Source.Depended depended) {
				embedded.add(parameter.from(new Source.Depended(embed(depended.dependency()))));
			}
			else {
				embedded.add(parameter);
			}
		}
		return embedded;
	}

	private String fieldName(Parameter body) {
		String name = MergedAnnotations.from(body.declaration().getParameterAnnotations())
			.get(Body.class)
			.getValue("name", String.class)
			.orElse("");
		return name.isEmpty() ? this.names.of(body.name()) : name;
	}

}
