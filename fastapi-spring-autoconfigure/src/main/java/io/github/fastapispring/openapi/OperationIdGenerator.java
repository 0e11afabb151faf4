package io.github.fastapispring.openapi;

import java.util.Locale;

import org.springframework.http.HttpMethod;

import io.github.fastapispring.operation.PathOperation;

/**
 * Makes the ids of operations that do not say theirs, as FastAPI's
 * {@code generate_unique_id_function}. A bean of this type replaces what
 * {@code fastapi.openapi.operation-ids} chooses; an id has to be unique in its document.
 *
 * <pre>
 * &#64;Bean
 * OperationIdGenerator operationIds() {
 * 	return (operation, path, method) -&gt; operation.documentation().tags().get(0) + "-" + operation.method().getName();
 * }
 * </pre>
 */
@FunctionalInterface
public interface OperationIdGenerator {

	/**
	 * FastAPI's ids, unique by themselves: {@code readItem} at {@code GET
	 * /items/{item_id}} is {@code read_item_items__item_id__get}.
	 */
	OperationIdGenerator FASTAPI = (operation, path,
			method) -> (Titles.snakeCase(operation.method().getName()) + path).replaceAll("\\W", "_") + "_"
					+ method.name().toLowerCase(Locale.ROOT);

	/**
	 * The names of methods, for generated clients. They have to differ over all routers.
	 */
	OperationIdGenerator METHOD_NAME = (operation, path, method) -> operation.method().getName();

	/**
	 * Makes an id.
	 * @param operation the operation
	 * @param path the path, without regular expressions
	 * @param method the HTTP method
	 * @return the id
	 */
	String generate(PathOperation operation, String path, HttpMethod method);

}
