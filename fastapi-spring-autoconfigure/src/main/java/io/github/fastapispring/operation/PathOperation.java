package io.github.fastapispring.operation;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

import org.springframework.http.HttpMethod;

/**
 * One path operation: a method of a router with everything that its signature and
 * annotations say.
 *
 * @param router the class of the router
 * @param method the handler method
 * @param methods the HTTP methods that it answers; empty for all
 * @param paths the full path templates
 * @param parameters the parameters in their order
 * @param response what it says of a successful answer
 * @param blocking whether it runs off the event loop
 * @param strictContentType whether a body must say that it is JSON
 * @param documentation what it says for its documentation
 */
public record PathOperation(Class<?> router, Method method, Set<HttpMethod> methods, List<String> paths,
		List<Parameter> parameters, ResponseDescription response, boolean blocking, boolean strictContentType,
		Documentation documentation) {

	/**
	 * Whether the request has a body to read.
	 * @return whether a parameter comes from the body
	 */
	public boolean hasBody() {
		return this.parameters.stream()
			.anyMatch((parameter) -> parameter.source() instanceof Source.Body
					|| parameter.source() instanceof Source.BodyField);
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
