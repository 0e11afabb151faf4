package io.github.fastapispring.operation;

import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotations;

import io.github.fastapispring.Depends;
import io.github.fastapispring.Scope;
import io.github.fastapispring.Security;

/**
 * Finds who provides the dependencies of one path operation, and theirs in turn.
 */
final class DependencyFactory {

	private static final MergedAnnotations NOTHING = MergedAnnotations.of(List.of());

	private static final String[] NO_SCOPES = {};

	private static final Class<?>[] NONE = {};

	private final OperationContext context;

	private final List<Provider> open = new ArrayList<>();

	private final Map<Provider, List<Parameter>> parameters = new HashMap<>();

	DependencyFactory(OperationContext context) {
		this.context = context;
	}

	/**
	 * Finds the provider of a parameter.
	 * @param asker the method or constructor that has the parameter
	 * @param declaration the parameter
	 * @param annotations its annotations
	 * @return a provider, or a bean; null where something is wrong
	 */
	@Nullable Source create(Executable asker, MethodParameter declaration, MergedAnnotations annotations) {
		MethodParameter content = content(declaration);
		ResolvableType type = ResolvableType.forMethodParameter(content);
		List<Provider> found = this.context.providers()
			.find(type, String.valueOf(declaration.getParameterName()), annotations);
		if (found.size() > 1) {
			this.context.problem(asker,
					"Several providers of " + type + " fit parameter " + declaration.getParameterName() + ": "
							+ Provider.list(found) + ".",
					"Name the parameter like one of them, or add a @Qualifier to both.");
			return null;
		}
		if (found.isEmpty()) {
			int before = this.context.problems().size();
			Source bean = bean(asker, content);
			if (bean != null || this.context.problems().size() > before) {
				return bean;
			}
		}
		Optional<Provider> provider = found.isEmpty() ? withoutProvider(type) : Optional.of(found.get(0));
		if (provider.isEmpty()) {
			this.context.problem(asker,
					"Nothing provides the " + type + " of parameter " + declaration.getParameterName() + ".",
					missing(type));
			return null;
		}
		if (annotations.get(Security.class).getValue("value", Class[].class).orElse(NONE).length > 0) {
			this.context.problem(asker,
					"@Security of parameter " + declaration.getParameterName()
							+ " names a class, but a parameter has its own type.",
					"Name classes where @Security stands on a method or a router.");
		}
		boolean cache = annotations.get(Depends.class).getBoolean("cache");
		Class<? extends Annotation> read = provider.get().parameterOf();
		Annotation usage = (read != null) ? annotations.get(read).synthesize() : null;
		if (mayBeNull(provider.get()) && !declaration.isOptional()) {
			this.context.problem(asker,
					"Parameter " + declaration.getParameterName() + " is null where a request has no "
							+ type.toClass().getSimpleName() + ", since its security scheme refuses none: "
							+ provider.get() + ".",
					"Mark it with @Nullable, or leave autoError as it is.");
		}
		Dependency dependency = create(asker, provider.get(), usage, cache);
		return (dependency != null)
				? new Source.Depended(dependency.within(
						List.of(annotations.get(Security.class).getValue("scopes", String[].class).orElse(NO_SCOPES))))
				: null;
	}

	private static boolean mayBeNull(Provider provider) {
		return provider.scheme().filter((scheme) -> !scheme.autoError()).isPresent();
	}

	/**
	 * Finds the bean for a parameter.
	 * @param asker the method or constructor that has the parameter
	 * @param declaration the parameter
	 * @return the bean; null where there is none, or several that nothing tells apart
	 */
	@Nullable Source bean(Executable asker, MethodParameter declaration) {
		List<String> found = this.context.beans().find(declaration);
		if (found.size() > 1) {
			this.context.problem(
					asker, "Several beans fit parameter " + declaration.getParameterName() + ": "
							+ String.join(", ", found) + ".",
					"Name the parameter like one of them, add a @Qualifier, or mark one as @Primary.");
		}
		return (found.size() == 1) ? new Source.Bean(found.get(0)) : null;
	}

	/**
	 * What is provided is not made from what the client sends, even for those whom no
	 * provider fits.
	 */
	private Optional<Provider> withoutProvider(ResolvableType type) {
		Providers providers = this.context.providers();
		return (providers.of(type).isEmpty() ? providers.constructorOf(type) : Optional.<Provider>empty())
			.or(() -> providers.missing(type));
	}

	private String missing(ResolvableType type) {
		String name = type.toClass().getSimpleName();
		List<Provider> others = this.context.providers().of(type);
		if (!others.isEmpty()) {
			return "Ask for one of its providers by its @Qualifier, or by the annotation that it reads: "
					+ Provider.list(others) + ".";
		}
		return Providers.isMeantAsBean(type.toClass())
				? "Make " + name + " a bean: it is marked as one, but not registered."
				: "Write a @Provides method that returns " + name + " in a bean.";
	}

	/** What is asked for within an {@code Optional}, a {@code Mono} or the like. */
	private MethodParameter content(MethodParameter declaration) {
		Class<?> raw = declaration.getParameterType();
		ReactiveAdapter adapter = this.context.adapters().getAdapter(raw);
		boolean single = adapter != null && !adapter.isMultiValue() && !adapter.isNoValue();
		return (single || raw == Optional.class) ? declaration.nested() : declaration;
	}

	/**
	 * Finds what a class of {@code dependencies} stands for.
	 * @param asker the method that is guarded
	 * @param type the class
	 * @return its dependencies; none where something is wrong with it
	 */
	List<Dependency> guards(Executable asker, Class<?> type) {
		List<Provider> found = this.context.providers().find(ResolvableType.forClass(type), "", NOTHING);
		if (found.isEmpty()) {
			found = this.context.providers().guardsOf(type);
		}
		if (found.isEmpty()) {
			found = withoutProvider(ResolvableType.forClass(type)).stream().toList();
		}
		if (found.isEmpty()) {
			this.context.problem(asker, type.getSimpleName() + " is named as a dependency, but nothing provides it.",
					"Name a type with a @Provides method, a bean with @Provides methods that return nothing, or a class with one constructor.");
		}
		List<Dependency> dependencies = new ArrayList<>();
		for (Provider provider : found) {
			Dependency dependency = create(asker, provider, null, true);
			if (dependency != null) {
				dependencies.add(dependency);
			}
		}
		return dependencies;
	}

	private @Nullable Dependency create(Executable asker, Provider provider, @Nullable Annotation usage,
			boolean cache) {
		if (this.open.contains(provider)) {
			String circle = this.open.subList(this.open.indexOf(provider), this.open.size())
				.stream()
				.map(Provider::toString)
				.collect(Collectors.joining(" → "));
			this.context.problem(provider.executable(), "It depends on itself: " + circle + " → " + provider + ".",
					"Break the circle: take one of these dependencies out, or give both what they share as a third.");
			return null;
		}
		List<Parameter> known = this.parameters.get(provider);
		if (known == null) {
			this.open.add(provider);
			known = new ParameterFactory(provider.executable(), provider, this.context, this)
				.create(declarations(provider));
			this.open.remove(provider);
			this.parameters.put(provider, known);
			checkScope(provider, known);
		}
		return new Dependency(provider, known, usage, cache, List.of());
	}

	private static MethodParameter[] declarations(Provider provider) {
		MethodParameter[] declarations = new MethodParameter[provider.executable().getParameterCount()];
		for (int i = 0; i < declarations.length; i++) {
			declarations[i] = MethodParameter.forExecutable(provider.executable(), i)
				.withContainingClass(provider.owner());
		}
		return declarations;
	}

	private void checkScope(Provider provider, List<Parameter> known) {
		if (provider.scope() == Scope.HANDLER) {
			return;
		}
		Source.Depended.in(known)
			.filter((dependency) -> dependency.provider().scope() == Scope.HANDLER)
			.forEach((dependency) -> this.context.problem(provider.executable(),
					"It lives for the request, but depends on " + dependency.provider()
							+ ", which ends before the response is sent.",
					"Give it scope = Scope.HANDLER, too, or the other one Scope.REQUEST."));
	}

}
