package io.github.fastapispring.operation;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;

import io.github.fastapispring.BackgroundTasks;

/**
 * One path operation: a method of a router with everything that its signature and
 * annotations say.
 *
 * @param router the class of the router
 * @param method the handler method
 * @param methods the HTTP methods that it answers; empty for all
 * @param paths the full path templates
 * @param guards the classes that it depends on without taking a value
 * @param dependencies what the guards stand for, in their order
 * @param parameters the parameters in their order
 * @param scopes the scopes that are demanded of all that it depends on
 * @param response what it says of a successful answer
 * @param blocking whether it runs off the event loop
 * @param strictContentType whether a body must say that it is JSON
 * @param documentation what it says for its documentation
 * @param settings what its router shares
 */
public record PathOperation(Class<?> router, Method method, Set<HttpMethod> methods, List<String> paths,
		List<Class<?>> guards, List<Dependency> dependencies, List<Parameter> parameters, List<String> scopes,
		ResponseDescription response, boolean blocking, boolean strictContentType, Documentation documentation,
		RouterSettings settings) {

	/**
	 * Whether the request has a JSON body to read.
	 * @return whether a parameter comes from the body as a whole or from its fields
	 */
	public boolean hasBody() {
		return allParameters().anyMatch((parameter) -> parameter.source() instanceof Source.Body
				|| parameter.source() instanceof Source.BodyField);
	}

	/**
	 * Whether the body of the request is a form.
	 * @return whether a parameter comes from its fields
	 */
	public boolean hasForm() {
		return allParameters().anyMatch((parameter) -> parameter.source().isIn(Place.FORM));
	}

	/**
	 * Whether it or what it depends on may add background tasks.
	 * @return whether a parameter takes them
	 */
	public boolean hasTasks() {
		return allParameters()
			.anyMatch((parameter) -> parameter.declaration().getParameterType() == BackgroundTasks.class);
	}

	/**
	 * Its parameters and those of all that it depends on.
	 * @return the parameters in the order in which they are read
	 */
	public Stream<Parameter> allParameters() {
		return Stream.concat(allDependencies().flatMap(Dependency::allParameters), this.parameters.stream());
	}

	/**
	 * What it depends on directly: guards first, then in the order of the parameters.
	 * @return the dependencies
	 */
	public Stream<Dependency> allDependencies() {
		return Stream.concat(this.dependencies.stream(), Source.Depended.in(this.parameters));
	}

	/**
	 * The operation as logs and messages name it.
	 * @return HTTP methods, path and Java method
	 */
	@Override
	public String toString() {
		String verbs = this.methods.isEmpty() ? "ANY"
				: String.join("|", this.methods.stream().map(HttpMethod::name).toList());
		return verbs + " " + String.join(", ", this.paths) + " (" + this.router.getSimpleName() + "."
				+ this.method.getName() + ")";
	}

}
