package io.github.fastapispring.openapi;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;

import io.github.fastapispring.operation.PathOperation;

/**
 * Writes path operations into the documents that springdoc makes, before the customizers
 * of the application see them.
 */
public final class PathOperationsCustomizer implements OpenApiCustomizer {

	private final PathOperationsWriter writer;

	private final Supplier<List<PathOperation>> operations;

	private final DocumentedPaths documented;

	/**
	 * A customizer of the document that has all operations.
	 * @param writer writes them
	 * @param operations the operations as they are when a document is made
	 */
	public PathOperationsCustomizer(PathOperationsWriter writer, Supplier<List<PathOperation>> operations) {
		this(writer, operations, DocumentedPaths.ALL);
	}

	private PathOperationsCustomizer(PathOperationsWriter writer, Supplier<List<PathOperation>> operations,
			DocumentedPaths documented) {
		this.writer = writer;
		this.operations = operations;
		this.documented = documented;
	}

	@Override
	public void customise(OpenAPI document) {
		this.writer.write(this.operations.get(), this.documented, document);
	}

	/**
	 * Puts itself before the other customizers of a document.
	 * @param customizers the customizers in their order
	 */
	public void comeFirst(Set<OpenApiCustomizer> customizers) {
		Collection<OpenApiCustomizer> others = new LinkedHashSet<>(customizers);
		customizers.clear();
		customizers.add(this);
		customizers.addAll(others);
	}

	/**
	 * Adds to the document of a group the operations that belong there.
	 * @param group the group
	 */
	public void addTo(GroupedOpenApi group) {
		new PathOperationsCustomizer(this.writer, this.operations, DocumentedPaths.of(group))
			.comeFirst(group.getOpenApiCustomizers());
	}

}
