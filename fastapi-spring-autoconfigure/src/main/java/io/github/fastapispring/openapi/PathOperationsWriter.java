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

import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.InvalidDeclarationsException;
import io.github.fastapispring.operation.ParameterNames;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.PathOperationFactory;
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

	private final Requests requests;

	private final List<Class<?>> webhooks;

	private final ControllerTypes controllerTypes;

	private final DocumentStyle style;

	/**
	 * A writer.
	 * @param operations reads the interfaces of callbacks and webhooks
	 * @param webhooks the interfaces of webhooks
	 * @param types describes the types of parameters, bodies and answers
	 * @param names names parameters that have no name of their own
	 * @param descriptions what Javadoc says
	 * @param controllerTypes the types that springdoc meets at plain controllers
	 * @param style what the application chooses
	 */
	public PathOperationsWriter(PathOperationFactory operations, List<Class<?>> webhooks, ValueTypes types,
			ParameterNames names, Descriptions descriptions, ControllerTypes controllerTypes, DocumentStyle style) {
		this.requests = new Requests(operations, names);
		this.webhooks = webhooks;
		this.types = types;
		this.names = names;
		this.descriptions = descriptions;
		this.controllerTypes = controllerTypes;
		this.style = style;
	}

	/**
	 * Reads what the operations refer to, so that a fault shows before anybody asks for
	 * the document.
	 * @param operations the operations
	 * @throws InvalidDeclarationsException when a callback or webhook is wrong
	 */
	public void check(Collection<PathOperation> operations) {
		Stream
			.concat(operations.stream().flatMap((operation) -> operation.documentation().callbacks().stream()),
					this.webhooks.stream())
			.forEach(this.requests::of);
		operations.forEach((operation) -> OperationExtra.check(operation));
	}

	/**
	 * Writes operations.
	 * @param operations the operations; those that are not documented are passed over
	 * @param documented which of them the document has
	 * @param document takes them; what springdoc has written there is of plain
	 * controllers
	 */
	void write(Collection<PathOperation> operations, DocumentedPaths documented, OpenAPI document) {
		Schemas schemas = new Schemas(this.types, this.descriptions, this.style.separateSchemas());
		ErrorSchemas errors = new ErrorSchemas(this.style.errorFormat(), this.style.validationStatus());
		SecuritySchemes security = new SecuritySchemes();
		OperationWriter writer = new OperationWriter(new ParameterWriter(this.types, this.names, schemas),
				new RequestBodyWriter(this.types, schemas), new ResponsesWriter(this.types, schemas, errors), security,
				this.descriptions, this.requests, this.style);
		Paths paths = (document.getPaths() != null) ? document.getPaths() : new Paths();
		Components components = (document.getComponents() != null) ? document.getComponents() : new Components();
		new ControllerOperations(this.controllerTypes, this.types, schemas,
				this.style.controllerErrors() ? errors : null)
			.rewrite(paths.values().stream().flatMap((item) -> item.readOperations().stream()).toList(), components);
		List<Runnable> extras = new ArrayList<>();
		documented.select(operations)
			.forEach((operation) -> paths(operation).stream()
				.filter((path) -> documented.contains(operation, path))
				.forEach((path) -> write(operation, path, writer, paths, extras)));
		document.setPaths(paths);
		this.webhooks.stream().flatMap(this.requests::of).forEach((webhook) -> {
			Paths items = new Paths();
			webhook.paths().forEach((name) -> write(webhook, name, writer, items, extras));
			items.forEach(document::addWebhooks);
		});
		schemas.complete(components);
		errors.complete(components);
		security.complete(components);
		document.setComponents(components);
		extras.forEach(Runnable::run);
	}

	private static void write(PathOperation operation, String path, OperationWriter writer, Paths paths,
			List<Runnable> extras) {
		String extra = operation.documentation().openapiExtra();
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

}
