package io.github.fastapispring.operation;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.util.ReflectionUtils;

import io.github.fastapispring.Depends;
import io.github.fastapispring.Provides;
import io.github.fastapispring.Resource;
import io.github.fastapispring.Scope;
import io.github.fastapispring.security.SecurityScheme;

/**
 * All providers of an application, found by type, name, qualifier and annotation as
 * Spring's autowiring finds beans.
 */
public final class Providers {

	/** By name, since the framework works without Spring Boot. */
	private static final List<String> BEAN_MARKS = List.of("org.springframework.stereotype.Component",
			"org.springframework.boot.context.properties.ConfigurationProperties");

	/**
	 * Guards are passed one after the other, but reflection gives methods in any order.
	 */
	private static final Comparator<Executable> SOURCE_ORDER = Comparator
		.<Executable>comparingInt((method) -> depth(method.getDeclaringClass()))
		.thenComparingInt(Problem::line);

	private final ReactiveAdapterRegistry adapters;

	private final List<Provider> providers = new ArrayList<>();

	private final Set<Class<?>> disabled = new HashSet<>();

	private boolean missingTolerated;

	/**
	 * No providers so far.
	 * @param adapters the reactive types that are known
	 */
	public Providers(ReactiveAdapterRegistry adapters) {
		this.adapters = adapters;
	}

	/**
	 * Adds the providers of a bean.
	 * @param bean its name, which tells a security scheme from others
	 * @param target gives the bean
	 * @param type its class
	 */
	public void add(String bean, Supplier<Object> target, Class<?> type) {
		List<Provider> added = new ArrayList<>();
		AnnotatedMethods.of(type, Provides.class).forEach((method) -> added.add(method(bean, target, type, method)));
		if (added.stream().filter(Provider::isGuard).count() > 1) {
			added.sort(Comparator.comparing(Provider::executable, SOURCE_ORDER));
		}
		this.providers.addAll(added);
	}

	/**
	 * Adds the providers of an object that is no bean.
	 * @param target gives the object
	 * @param type its class
	 */
	public void add(Supplier<Object> target, Class<?> type) {
		add("", target, type);
	}

	private static int depth(Class<?> type) {
		return (type.getSuperclass() != null) ? depth(type.getSuperclass()) + 1 : 0;
	}

	/**
	 * Adds a provider of a value that is made elsewhere. Having no name, it is found
	 * whatever the name or qualifier.
	 * @param type the type that it is asked for by
	 * @param value gives the value for each request
	 * @param blocking whether it runs off the event loop
	 */
	public void add(ResolvableType type, Supplier<?> value, boolean blocking) {
		this.providers.add(supplier(type, value, blocking));
	}

	private Provider supplier(ResolvableType type, Supplier<?> value, boolean blocking) {
		Method get = ReflectionUtils.findMethod(Supplier.class, "get");
		if (get == null) {
			throw new IllegalStateException("A supplier gets");
		}
		Returned plain = new Returned(null, false, false, type);
		return new Provider(get, Supplier.class, () -> value, type, "", Set.of(), Scope.REQUEST, false, plain, blocking,
				null);
	}

	/**
	 * All providers.
	 * @return the providers in the order in which they were added
	 */
	public List<Provider> all() {
		return List.copyOf(this.providers);
	}

	/**
	 * Takes away a guard: a class of {@code dependencies} that stands for nothing from
	 * now on.
	 * @param guard the class
	 */
	public void disable(Class<?> guard) {
		this.disabled.add(guard);
	}

	/**
	 * Lets an application start although providers are missing: what they would give
	 * fails when a request asks for it.
	 */
	public void tolerateMissing() {
		this.missingTolerated = true;
	}

	/**
	 * Puts others in the place of those that they can stand for: those of the same name
	 * or qualifier, where there are such, or else all of the type.
	 * @param others the other providers
	 * @return these providers with the others in their places
	 */
	public Providers replacedBy(Providers others) {
		Providers replaced = new Providers(this.adapters);
		replaced.missingTolerated = this.missingTolerated;
		replaced.disabled.addAll(this.disabled);
		replaced.disabled.addAll(others.disabled);
		replaced.providers.addAll(others.providers);
		Set<Provider> gone = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Provider other : others.providers) {
			List<Provider> places = Beans.narrow(this.providers.stream().filter(other::canReplace).toList(),
					other::isCalledLike);
			places.forEach((place) -> replaced.providers.add(other.inPlaceOf(place)));
			gone.addAll(places);
		}
		this.providers.stream().filter((provider) -> !gone.contains(provider)).forEach(replaced.providers::add);
		return replaced;
	}

	boolean isDisabled(Class<?> guard) {
		return this.disabled.contains(guard);
	}

	private Provider method(String bean, Supplier<Object> target, Class<?> owner, Method method) {
		MergedAnnotations annotations = MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY);
		MergedAnnotation<Provides> provides = annotations.get(Provides.class);
		Returned returned = Returned.of(ResolvableType.forMethodReturnType(method, owner), this.adapters);
		ResolvableType body = returned.body();
		boolean resource = Resource.class.isAssignableFrom(body.resolve(Object.class));
		ResolvableType value = resource ? body.as(Resource.class).getGeneric(0) : body;
		ResolvableType type = returned.many() ? ResolvableType.forClassWithGenerics(List.class, value) : value;
		String name = SecurityScheme.class.isAssignableFrom(owner) ? bean : method.getName();
		return new Provider(method, owner, target, type, name, qualifiers(annotations),
				provides.getEnum("scope", Scope.class), provides.getBoolean("autoClose"), returned,
				returned.isBlocking(method, owner), parameterOf(method));
	}

	private static Set<String> qualifiers(MergedAnnotations annotations) {
		String qualifier = qualifier(annotations);
		return (qualifier != null) ? Set.of(qualifier) : Set.of();
	}

	/**
	 * An annotation of its own that is marked as one, without a text, is a qualifier
	 * itself.
	 */
	private static @Nullable String qualifier(MergedAnnotations annotations) {
		MergedAnnotation<Qualifier> qualifier = annotations.get(Qualifier.class);
		if (!qualifier.isPresent()) {
			return null;
		}
		String value = qualifier.getString("value");
		return value.isEmpty() ? qualifier.getRoot().getType().getName() : value;
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Class<? extends Annotation> parameterOf(Method method) {
		return Arrays.stream(method.getParameterTypes())
			.filter((type) -> type.isAnnotation() && MergedAnnotations.from(type).isPresent(Depends.class))
			.map((type) -> (Class<? extends Annotation>) type)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The providers of a type.
	 * @param type the type
	 * @return all of them, whoever they are meant for
	 */
	List<Provider> of(ResolvableType type) {
		return this.providers.stream().filter((provider) -> isOf(provider, type)).toList();
	}

	private static boolean isOf(Provider provider, ResolvableType type) {
		return !provider.isGuard() && type.resolve(Object.class) != Object.class
				&& type.isAssignableFrom(provider.type());
	}

	/**
	 * The providers that fit a request for a dependency best.
	 * @param type the type
	 * @param name the name of the parameter
	 * @param annotations its annotations
	 * @return none, one, or several that nothing tells apart
	 */
	List<Provider> find(ResolvableType type, String name, MergedAnnotations annotations) {
		List<Provider> found = of(type).stream()
			.filter((provider) -> provider.parameterOf() == null || annotations.isPresent(provider.parameterOf()))
			.toList();
		found = Beans.narrow(found, (provider) -> provider.parameterOf() != null);
		String qualifier = qualifier(annotations);
		if (qualifier != null) {
			found = found.stream()
				.filter((provider) -> provider.isCalled(qualifier) || provider.name().isEmpty())
				.toList();
			found = Beans.narrow(found, (provider) -> provider.isCalled(qualifier));
		}
		found = Beans.narrow(found, (provider) -> provider.type().toString().equals(type.toString()));
		return Beans.narrow(found, (provider) -> provider.name().equals(name)).stream().distinct().toList();
	}

	/**
	 * The methods of a bean that return nothing, or the credentials of a security scheme.
	 * @param type the class of the bean
	 * @return its guards
	 */
	List<Provider> guardsOf(Class<?> type) {
		return this.providers.stream()
			.filter((provider) -> provider.isGuard() || provider.isScheme())
			.filter((provider) -> type.isAssignableFrom(provider.owner()))
			.distinct()
			.toList();
	}

	/**
	 * What stands for a provider that is missing.
	 * @param type the type that it would give
	 * @return a provider that fails; empty where none may be missing
	 */
	Optional<Provider> missing(ResolvableType type) {
		return this.missingTolerated ? Optional.of(supplier(type, () -> {
			throw new IllegalStateException("Nothing provides " + type + ": import the bean that does, or override it");
		}, false)) : Optional.empty();
	}

	/**
	 * The constructor of a class as a provider.
	 * @param type the class
	 * @return the provider, empty where the class has no constructor to call or is meant
	 * to be a bean
	 */
	Optional<Provider> constructorOf(ResolvableType type) {
		Class<?> raw = type.resolve(Object.class);
		boolean constructible = !raw.isInterface() && !Modifier.isAbstract(raw.getModifiers()) && !raw.isPrimitive()
				&& !raw.isArray() && !raw.isEnum() && !raw.getName().startsWith("java.")
				&& raw.getTypeParameters().length == 0 && !isMeantAsBean(raw);
		return (constructible ? constructor(raw) : Optional.<Constructor<?>>empty())
			.map((constructor) -> new Provider(constructor, raw, null, type, raw.getSimpleName(), Set.of(),
					Scope.REQUEST, true, Returned.of(type, this.adapters), false, null));
	}

	/**
	 * Whether a class is marked as a bean, or has providers and guards, which only a bean
	 * brings: made for a request, it would be read from what the client sends.
	 */
	static boolean isMeantAsBean(Class<?> type) {
		MergedAnnotations annotations = MergedAnnotations.from(type);
		return BEAN_MARKS.stream().anyMatch(annotations::isPresent)
				|| !AnnotatedMethods.of(type, Provides.class).isEmpty();
	}

	private static Optional<Constructor<?>> constructor(Class<?> type) {
		Constructor<?>[] constructors = type.getDeclaredConstructors();
		if (constructors.length == 1) {
			return Optional.of(constructors[0]);
		}
		int components = type.isRecord() ? type.getRecordComponents().length : -1;
		return Arrays.stream(constructors)
			.filter((constructor) -> type.isRecord() && constructor.getParameterCount() == components)
			.findFirst();
	}

}
