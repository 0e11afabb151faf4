package io.github.fastapispring.docs;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

/**
 * The paths that handler methods of the application answer by name: they win over a page,
 * while a page wins over their patterns.
 */
public final class ApplicationPaths {

	private final Supplier<Set<String>> paths;

	/**
	 * The paths.
	 * @param mappings the mappings of the application, which are complete only when a
	 * request has come
	 */
	public ApplicationPaths(Supplier<Stream<RequestMappingInfoHandlerMapping>> mappings) {
		this.paths = SingletonSupplier.of(() -> mappings.get()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.filter(ApplicationPaths::answersGet)
			.flatMap((mapping) -> mapping.getDirectPaths().stream())
			.collect(Collectors.toUnmodifiableSet()));
	}

	private static boolean answersGet(RequestMappingInfo mapping) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		return methods.isEmpty() || methods.contains(RequestMethod.GET);
	}

	boolean contains(String path) {
		return this.paths.get().contains(path);
	}

}
