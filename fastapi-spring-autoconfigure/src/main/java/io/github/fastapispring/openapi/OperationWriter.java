package io.github.fastapispring.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.callbacks.Callback;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;

import io.github.fastapispring.operation.Dependency;
import io.github.fastapispring.operation.Documentation;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Provider;

/**
 * Writes one path operation.
 */
final class OperationWriter {

	private final ParameterWriter parameters;

	private final RequestBodyWriter bodies;

	private final ResponsesWriter responses;

	private final SecuritySchemes security;

	private final Descriptions descriptions;

	private final Requests requests;

	private final DocumentStyle style;

	OperationWriter(ParameterWriter parameters, RequestBodyWriter bodies, ResponsesWriter responses,
			SecuritySchemes security, Descriptions descriptions, Requests requests, DocumentStyle style) {
		this.parameters = parameters;
		this.bodies = bodies;
		this.responses = responses;
		this.security = security;
		this.descriptions = descriptions;
		this.requests = requests;
		this.style = style;
	}

	/**
	 * Writes an operation.
	 * @param operation the operation
	 * @param path one of its paths, without regular expressions
	 * @param method one of its HTTP methods
	 * @return what the document says of it
	 */
	Operation write(PathOperation operation, String path, HttpMethod method) {
		Documentation said = operation.documentation();
		String id = StringUtils.hasText(said.operationId()) ? said.operationId()
				: this.style.operationIds().generate(operation, path, method);
		Operation written = new Operation().operationId(id).summary(summary(operation));
		written.setDescription(description(operation));
		if (!said.tags().isEmpty()) {
			written.setTags(said.tags());
		}
		if (said.deprecated()) {
			written.setDeprecated(true);
		}
		List<Parameter> read = read(operation);
		List<io.swagger.v3.oas.models.parameters.Parameter> documented = this.parameters.write(read, path);
		if (this.style.version() != null && !said.version().isEmpty()) {
			documented.add(this.style.version().of(said.version()));
		}
		if (!documented.isEmpty()) {
			written.setParameters(documented);
		}
		this.bodies.write(read, id, said.consumes()).ifPresent(written::setRequestBody);
		this.security.write(operation, written);
		said.callbacks().stream().flatMap(this.requests::of).forEach((callback) -> addCallback(callback, written));
		written.setResponses(this.responses.write(operation, id));
		return written;
	}

	private void addCallback(PathOperation callback, Operation operation) {
		Callback written = new Callback();
		for (String path : callback.paths()) {
			PathItem item = new PathItem();
			callback.methods()
				.forEach((method) -> item.operation(PathItem.HttpMethod.valueOf(method.name()),
						write(callback, path, method)));
			written.addPathItem(path, item);
		}
		operation.addCallback(this.requests.name(callback), written);
	}

	private static String summary(PathOperation operation) {
		String summary = operation.documentation().summary();
		return summary.isEmpty() ? Titles.of(operation.method().getName()) : summary;
	}

	private @Nullable String description(PathOperation operation) {
		String said = operation.documentation().description();
		return Texts.description(said.isEmpty() ? this.descriptions.of(operation.method()) : said);
	}

	/**
	 * In FastAPI's order: what the handler reads itself, then what its dependencies read,
	 * each of them once.
	 */
	private static List<Parameter> read(PathOperation operation) {
		List<Parameter> read = new ArrayList<>(operation.parameters());
		Set<Provider> known = new HashSet<>();
		operation.allDependencies().forEach((dependency) -> read(dependency, known, read));
		return read;
	}

	private static void read(Dependency dependency, Set<Provider> known, List<Parameter> read) {
		if (known.add(dependency.provider())) {
			read.addAll(dependency.parameters());
			dependency.dependencies().forEach((nested) -> read(nested, known, read));
		}
	}

}
