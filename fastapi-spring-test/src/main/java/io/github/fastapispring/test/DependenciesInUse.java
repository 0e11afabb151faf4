package io.github.fastapispring.test;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotations;

import io.github.fastapispring.Depends;
import io.github.fastapispring.operation.Dependency;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Provider;
import io.github.fastapispring.operation.Providers;
import io.github.fastapispring.routing.ControllerDependencies;
import io.github.fastapispring.routing.RouterHandlerMapping;

/**
 * What the path operations and controllers of an application depend on, so that a test
 * learns at once of a replacement that replaces nothing.
 */
final class DependenciesInUse {

	private final RouterHandlerMapping routers;

	private final ControllerDependencies controllers;

	DependenciesInUse(RouterHandlerMapping routers, ControllerDependencies controllers) {
		this.routers = routers;
		this.controllers = controllers;
	}

	/**
	 * Refuses replacements that no path operation would use.
	 * @param replacements the replacements
	 * @param providers all providers with these in their places
	 */
	void requireUse(Set<Provider> replacements, Providers providers) {
		Set<Provider> unused = new HashSet<>(replacements);
		Iterator<PathOperation> operations = operations(providers).iterator();
		while (!unused.isEmpty() && operations.hasNext()) {
			operations.next()
				.allDependencies()
				.flatMap(DependenciesInUse::withOwn)
				.forEach((dependency) -> unused.remove(dependency.provider()));
		}
		if (!unused.isEmpty()) {
			throw new IllegalArgumentException(unused.stream()
				.map(DependenciesInUse::describe)
				.sorted()
				.collect(Collectors.joining(" and ", "No path operation depends on ",
						". What they depend on: " + join(askedFor(operations(providers).toList())))));
		}
	}

	private Stream<PathOperation> operations(Providers providers) {
		return Stream.concat(this.routers.pathOperations(providers), this.controllers.pathOperations(providers));
	}

	private static Stream<Dependency> withOwn(Dependency dependency) {
		return Stream.concat(Stream.of(dependency), dependency.dependencies().flatMap(DependenciesInUse::withOwn));
	}

	private static String describe(Provider provider) {
		String what = provider.isGuard() ? "the guard " + provider.owner().getName() : provider.type().toString();
		return provider.name().isEmpty() ? what : what + ", provided by " + provider;
	}

	private static Collection<String> askedFor(List<PathOperation> operations) {
		Stream<String> values = operations.stream()
			.flatMap(PathOperation::allParameters)
			.map(Parameter::declaration)
			.filter((parameter) -> MergedAnnotations.from(parameter.getParameterAnnotations()).isPresent(Depends.class))
			.map((parameter) -> ResolvableType.forMethodParameter(parameter).toString());
		return Stream.concat(values, guards(operations)).toList();
	}

	private static Stream<String> guards(List<PathOperation> operations) {
		return operations.stream().flatMap((operation) -> operation.guards().stream()).map(Class::getName);
	}

	/**
	 * Refuses a class that guards no path operation.
	 * @param guard the class
	 */
	void requireGuard(Class<?> guard) {
		List<PathOperation> operations = Stream
			.concat(this.routers.pathOperations().stream(), this.controllers.pathOperations().stream())
			.toList();
		if (operations.stream().noneMatch((operation) -> operation.guards().contains(guard))) {
			throw new IllegalArgumentException("No path operation is guarded by " + guard.getName()
					+ ". What guards them: " + join(guards(operations).toList()));
		}
	}

	private static String join(Collection<String> names) {
		return names.isEmpty() ? "nothing" : names.stream().distinct().sorted().collect(Collectors.joining(", "));
	}

}
