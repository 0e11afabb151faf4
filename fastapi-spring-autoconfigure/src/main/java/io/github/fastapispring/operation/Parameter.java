package io.github.fastapispring.operation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;

import io.github.fastapispring.model.DefaultText;

/**
 * A parameter of a path operation.
 *
 * @param declaration the parameter of the method
 * @param name the name in Java
 * @param source where its value comes from
 * @param type its type
 * @param required whether an absent value is an error
 * @param nullable whether null is a value
 * @param defaultText what stands for an absent value
 * @param adapter hands the value over as a {@code Mono} or the like; null for a plain one
 * @param groups the validation groups of its constraints; empty for the default group
 */
public record Parameter(MethodParameter declaration, String name, Source source, JavaType type, boolean required,
		boolean nullable, @Nullable DefaultText defaultText, @Nullable ReactiveAdapter adapter, Class<?>... groups) {

	/**
	 * The same parameter from elsewhere.
	 * @param other where its value comes from
	 * @return a copy
	 */
	Parameter from(Source other) {
		return new Parameter(this.declaration, this.name, other, this.type, this.required, this.nullable,
				this.defaultText, this.adapter, this.groups);
	}

	/**
	 * The position among the parameters.
	 * @return the index from 0
	 */
	public int index() {
		return this.declaration.getParameterIndex();
	}

}
