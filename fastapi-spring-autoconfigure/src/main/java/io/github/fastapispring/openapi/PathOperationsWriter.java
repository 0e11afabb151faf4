package io.github.fastapispring.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;

import org.springframework.http.HttpMethod;

import io.github.fastapispring.error.ErrorFormat;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.ParameterNames;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.PathTemplate;

/**
 * Writes path operations into an OpenAPI document.
 */
public final class PathOperationsWriter {

	private static final List<HttpMethod> ALL = List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.POST,
			HttpMethod.DELETE, HttpMethod.OPTIONS, HttpMethod.HEAD, HttpMethod.PATCH, HttpMethod.TRACE);

	private final ValueTypes types;

	private final ParameterNames names;

	private final Descriptions descriptions;

	private final OperationIdGenerator operationIds;

	private final ErrorSchemas errors;

	private final boolean separate;

	/**
	 * A writer.
	 * @param types describes the types of parameters, bodies and answers
	 * @param names names parameters that have no name of their own
	 * @param descriptions what Javadoc says
	 * @param operationIds makes operation ids
	 * @param format the shape of error answers
	 * @param validationStatus the status of input that does not fit
	 * @param separate whether a class that reads and writes differently has two schemas
	 */
	public PathOperationsWriter(ValueTypes types, ParameterNames names, Descriptions descriptions,
			OperationIdGenerator operationIds, ErrorFormat format, int validationStatus, boolean separate) {
		this.types = types;
		this.names = names;
		this.descriptions = descriptions;
		this.operationIds = operationIds;
		this.errors = new ErrorSchemas(format, validationStatus);
		this.separate = separate;
	}

	/**
	 * Writes operations.
	 * @param operations the operations; those that are not documented are passed over
	 * @param document takes them
	 */
	public void write(Collection<PathOperation> operations, OpenAPI document) {
		Schemas schemas = new Schemas(this.types, this.descriptions, this.separate);
		OperationWriter writer = new OperationWriter(new ParameterWriter(this.types, this.names, schemas),
				new RequestBodyWriter(this.types, schemas), new ResponsesWriter(this.types, schemas, this.errors),
				this.descriptions, this.operationIds);
		Paths paths = (document.getPaths() != null) ? document.getPaths() : new Paths();
		List<Runnable> extras = new ArrayList<>();
		operations.stream()
			.filter((operation) -> operation.documentation().includeInSchema())
			.forEach((operation) -> write(operation, writer, paths, extras));
		document.setPaths(paths);
		Components components = (document.getComponents() != null) ? document.getComponents() : new Components();
		schemas.complete(components);
		extras.forEach(Runnable::run);
		if (refersToErrors(paths)) {
			this.errors.addTo(components);
		}
		document.setComponents((components.getSchemas() != null) ? components : document.getComponents());
	}

	private static void write(PathOperation operation, OperationWriter writer, Paths paths, List<Runnable> extras) {
		String extra = operation.documentation().openapiExtra();
		for (String path : paths(operation)) {
			PathItem item = paths.computeIfAbsent(path, (added) -> new PathItem());
			for (HttpMethod method : operation.methods().isEmpty() ? ALL : operation.methods()) {
				PathItem.HttpMethod key = PathItem.HttpMethod.valueOf(method.name());
				if (!item.readOperationsMap().containsKey(key)) {
					Operation written = writer.write(operation, path, method);
					item.operation(key, written);
					if (!extra.isEmpty()) {
						extras.add(() -> item.operation(key, OperationExtra.merge(extra, written)));
					}
				}
			}
		}
	}

	private static List<String> paths(PathOperation operation) {
		List<String> paths = operation.paths().stream().map(PathTemplate::withoutExpressions).distinct().toList();
		return paths.stream().filter((path) -> !isWithOtherSlash(path, paths)).toList();
	}

	/**
	 * Where both spellings of a path are served, the one that is declared first counts.
	 */
	private static boolean isWithOtherSlash(String path, List<String> paths) {
		String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
		return paths.contains(other) && paths.indexOf(other) < paths.indexOf(path);
	}

	private boolean refersToErrors(Paths paths) {
		return paths.values()
			.stream()
			.flatMap((item) -> item.readOperations().stream())
			.flatMap((operation) -> (operation.getResponses() != null)
					? Stream.ofNullable(operation.getResponses().get(this.errors.validationStatus())) : Stream.empty())
			.anyMatch((response) -> response.equals(this.errors.validation()));
	}

}
