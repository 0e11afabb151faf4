package io.github.fastapispring.operation;

import java.lang.reflect.Executable;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapterRegistry;

import io.github.fastapispring.model.ValueTypes;

/**
 * What deciding over the parameters of one path operation takes.
 *
 * @param variables the variables of its path
 * @param bodiless whether its requests have no body
 * @param controller whether it is a method of a plain controller, whose parameters Spring
 * binds unless they are dependencies
 * @param types describes types
 * @param names names parameters that have no name of their own
 * @param framework tells parameters that the framework provides
 * @param adapters the reactive types that are known
 * @param beans finds beans for parameters
 * @param providers all providers
 * @param problems takes what is wrong
 */
record OperationContext(List<String> variables, boolean bodiless, boolean controller, ValueTypes types,
		ParameterNames names, Predicate<MethodParameter> framework, ReactiveAdapterRegistry adapters, Beans beans,
		Providers providers, List<Problem> problems) {

	void problem(Executable where, String what, String fix) {
		this.problems.add(Problem.of(where, what, fix));
	}

}
