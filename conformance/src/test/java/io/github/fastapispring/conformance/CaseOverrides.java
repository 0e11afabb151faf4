package io.github.fastapispring.conformance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.dependency.ProviderOverrides;
import io.github.fastapispring.operation.Providers;

/**
 * Brings the {@link Replacement}s that a case lists to its request. The cases of an
 * application run one after the other.
 */
final class CaseOverrides implements ProviderOverrides {

	private final AutowireCapableBeanFactory beans;

	private final ReactiveAdapterRegistry adapters;

	private final Map<List<String>, Providers> known = new HashMap<>();

	private volatile @Nullable Providers current;

	CaseOverrides(AutowireCapableBeanFactory beans,
			@Qualifier("webFluxAdapterRegistry") ReactiveAdapterRegistry adapters) {
		this.beans = beans;
		this.adapters = adapters;
	}

	@Override
	public @Nullable Providers of(ServerWebExchange exchange) {
		return this.current;
	}

	/**
	 * Replaces providers from now on.
	 * @param app the class of the ported application
	 * @param replacements the names of the replacements, none for the application as it
	 * is
	 */
	void use(Class<?> app, List<String> replacements) {
		this.current = replacements.isEmpty() ? null
				: this.known.computeIfAbsent(replacements, (names) -> providers(app, names));
	}

	private Providers providers(Class<?> app, List<String> names) {
		Providers replacements = new Providers(this.adapters);
		for (String name : names) {
			Class<?> type = replacement(app, name);
			replacements.add(SingletonSupplier.of(() -> this.beans.createBean(type)), type);
		}
		return this.beans.getBean(Providers.class).replacedBy(replacements);
	}

	private static Class<?> replacement(Class<?> app, String name) {
		return Arrays.stream(app.getDeclaredClasses())
			.filter((type) -> type.isAnnotationPresent(Replacement.class)
					&& type.getAnnotation(Replacement.class).value().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"%s has no @Replacement(\"%s\")".formatted(app.getSimpleName(), name)));
	}

}
