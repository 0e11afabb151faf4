package io.github.fastapispring.openapi;

import java.lang.reflect.AnnotatedElement;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

import org.springframework.core.annotation.MergedAnnotations;

import io.github.fastapispring.model.DefaultText;
import io.github.fastapispring.model.Property;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.validation.Constraints;
import io.github.fastapispring.validation.DeclaredConstraints;

/**
 * A value with a name: a parameter, or a property of a model.
 *
 * @param name the name in the request or in JSON
 * @param type its type
 * @param nullable whether it may be null
 * @param nullableElements whether the elements of a container may be null
 * @param constraints what Bean Validation says of it
 * @param defaultText what stands for it when it is left out
 * @param annotations what else is said of it
 */
record Field(String name, JavaType type, boolean nullable, boolean nullableElements, DeclaredConstraints constraints,
		@Nullable DefaultText defaultText, MergedAnnotations annotations) {

	static Field of(String name, Parameter parameter, Constraints constraints) {
		return new Field(name, parameter.type(), parameter.nullable(), false,
				constraints.ofParameter(parameter.declaration().getExecutable(), parameter.index()),
				parameter.defaultText(), MergedAnnotations.from(parameter.declaration().getParameterAnnotations()));
	}

	static Field of(String name, Property property, Class<?> owner, Constraints constraints) {
		AnnotatedElement declaration = property.declaration();
		return new Field(name, property.javaType(), property.nullable(), property.nullableElements(),
				constraints.ofProperty(owner, property.javaName()), property.defaultText(),
				(declaration != null) ? MergedAnnotations.from(declaration) : MergedAnnotations.from());
	}

}
