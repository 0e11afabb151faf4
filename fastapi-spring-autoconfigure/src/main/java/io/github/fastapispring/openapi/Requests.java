package io.github.fastapispring.openapi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.List;
import java.util.stream.Stream;

import io.github.fastapispring.operation.ParameterNames;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.PathOperationFactory;

/**
 * Requests that the application sends and somebody else answers: callbacks and webhooks,
 * each described by a method of an interface.
 */
final class Requests {

	private final PathOperationFactory operations;

	private final ParameterNames names;

	private final Map<Class<?>, List<PathOperation>> known = new ConcurrentHashMap<>();

	Requests(PathOperationFactory operations, ParameterNames names) {
		this.operations = operations;
		this.names = names;
	}

	Stream<PathOperation> of(Class<?> type) {
		return this.known.computeIfAbsent(type, this.operations::describe).stream();
	}

	/**
	 * The name of a callback.
	 * @param request its method
	 * @return the name of the method, as fields are named in JSON
	 */
	String name(PathOperation request) {
		return this.names.of(request.method().getName());
	}

}
