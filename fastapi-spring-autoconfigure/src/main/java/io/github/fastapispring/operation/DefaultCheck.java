package io.github.fastapispring.operation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.objenesis.SpringObjenesis;

import io.github.fastapispring.model.DefaultText;
import io.github.fastapispring.model.ModelDefaults;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.validation.Violation;

/**
 * Looks for defaults that the constraints of their parameter or model refuse: whoever
 * leaves such a value out would be told an error in what he has not sent.
 */
final class DefaultCheck {

	private final ValueTypes types;

	private final ModelDefaults models;

	DefaultCheck(ValueTypes types) {
		this.types = types;
		this.models = new ModelDefaults(types);
	}

	void check(AnnotatedMethod handler, Class<?> type, List<Parameter> parameters, List<Problem> problems) {
		if (parameters.stream().anyMatch((parameter) -> parameter.defaultText() != null)
				&& this.types.constraints().isConstrained(type, handler.getMethod())) {
			checkParameters(handler, type, parameters, problems);
		}
		parameters.stream()
			.filter((parameter) -> parameter.source().isRead())
			.flatMap((parameter) -> this.models.check(this.types.of(parameter.type())).stream())
			.forEach((fault) -> problems.add(Problem.of(handler.getMethod(), fault,
					"Write a default that parses and that its constraints allow.")));
	}

	private void checkParameters(AnnotatedMethod handler, Class<?> type, List<Parameter> parameters,
			List<Problem> problems) {
		Map<Integer, List<Violation>> violations = violations(handler, type, parameters);
		for (Parameter parameter : parameters) {
			List<Violation> found = violations.getOrDefault(parameter.index(), List.of());
			if (parameter.defaultText() != null && !found.isEmpty()) {
				problems.add(Problem.of(
						handler.getMethod(), "The default " + parameter.defaultText() + " of parameter "
								+ parameter.name() + " is refused: " + found.get(0).fault().message() + ".",
						"Write a default that its constraints allow."));
			}
		}
	}

	/** Bean Validation wants an object, although it looks at nothing but its class. */
	private Map<Integer, List<Violation>> violations(AnnotatedMethod handler, Class<?> type,
			List<Parameter> parameters) {
		Object router = new SpringObjenesis().newInstance(type, true);
		@Nullable Object[] arguments = new @Nullable Object[handler.getMethodParameters().length];
		Class<?>[] groups = {};
		for (Parameter parameter : parameters) {
			DefaultText text = parameter.defaultText();
			if (text != null) {
				arguments[parameter.index()] = this.types.mapper().readerFor(text.type()).readValue(text.toJson());
			}
			groups = (parameter.groups().length > 0) ? parameter.groups() : groups;
		}
		return this.types.constraints().checkArguments(router, handler.getMethod(), arguments, groups);
	}

}
