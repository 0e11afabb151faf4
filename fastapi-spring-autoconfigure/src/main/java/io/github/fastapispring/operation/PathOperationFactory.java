package io.github.fastapispring.operation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

import io.github.fastapispring.ApiRoute;
import io.github.fastapispring.ContentTypePolicy;
import io.github.fastapispring.Security;
import io.github.fastapispring.model.ValueTypes;

/**
 * Reads handler methods into path operations and gathers what is wrong with them.
 */
public final class PathOperationFactory {

	private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	private final ValueTypes types;

	private final ParameterNames names;

	private final Predicate<MethodParameter> framework;

	private final Beans beans;

	private final Providers providers;

	private final List<Class<?>> globalDependencies;

	private final ReactiveAdapterRegistry adapters;

	private final boolean strictContentType;

	private final ScopeCheck scopeCheck;

	private final Owner owner;

	private final DefaultCheck defaultCheck;

	private final Map<Class<?>, RouterSettings> routers = new HashMap<>();

	private final List<Problem> problems = new ArrayList<>();

	/**
	 * A factory.
	 * @param types describes the types of parameters
	 * @param names names parameters that have no name of their own
	 * @param framework tells parameters that the framework provides
	 * @param beans finds beans for parameters
	 * @param providers all providers
	 * @param globalDependencies the classes that every operation depends on
	 * @param adapters the reactive types that are known
	 * @param strictContentType whether a body must say that it is JSON where no router
	 * says otherwise
	 * @param scopeCheck who answers for scopes
	 */
	public PathOperationFactory(ValueTypes types, ParameterNames names, Predicate<MethodParameter> framework,
			Beans beans, Providers providers, List<Class<?>> globalDependencies, ReactiveAdapterRegistry adapters,
			boolean strictContentType, ScopeCheck scopeCheck) {
		this(types, names, framework, beans, providers, globalDependencies, adapters, strictContentType, scopeCheck,
				Owner.ROUTER);
	}

	private PathOperationFactory(ValueTypes types, ParameterNames names, Predicate<MethodParameter> framework,
			Beans beans, Providers providers, List<Class<?>> globalDependencies, ReactiveAdapterRegistry adapters,
			boolean strictContentType, ScopeCheck scopeCheck, Owner owner) {
		this.owner = owner;
		this.types = types;
		this.names = names;
		this.framework = framework;
		this.beans = beans;
		this.providers = providers;
		this.globalDependencies = List.copyOf(globalDependencies);
		this.adapters = adapters;
		this.strictContentType = strictContentType;
		this.scopeCheck = scopeCheck;
		this.defaultCheck = new DefaultCheck(types);
	}

	/**
	 * A factory for methods of plain controllers that ask for dependencies. Spring binds
	 * all their other parameters, and what every path operation depends on is not theirs.
	 * @return the factory, without problems so far
	 */
	public PathOperationFactory forControllers() {
		return new PathOperationFactory(this.types, this.names, this.framework, this.beans, this.providers, List.of(),
				this.adapters, this.strictContentType, this.scopeCheck, Owner.CONTROLLER);
	}

	/**
	 * Reads an interface whose methods, marked with verbs, describe requests that
	 * somebody else answers: callbacks and webhooks.
	 * @param requests the interface
	 * @return the operations in the order of declaration
	 * @throws InvalidDeclarationsException when one of them is wrong
	 */
	public List<PathOperation> describe(Class<?> requests) {
		PathOperationFactory factory = new PathOperationFactory(this.types, this.names, this.framework, this.beans,
				this.providers, List.of(), this.adapters, this.strictContentType, ScopeCheck.NONE, Owner.INTERFACE);
		List<PathOperation> operations = DeclarationOrder.sorted(List.of(requests.getMethods()))
			.stream()
			.flatMap((method) -> factory.describe(requests, method).stream())
			.toList();
		if (operations.isEmpty()) {
			factory.problems
				.add(Problem.of(requests, "It describes no request.", "Mark its methods with @Post or the like."));
		}
		if (!factory.problems.isEmpty()) {
			throw new InvalidDeclarationsException(factory.problems);
		}
		return operations;
	}

	private Optional<PathOperation> describe(Class<?> requests, Method method) {
		MergedAnnotation<RequestMapping> mapping = MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY)
			.get(RequestMapping.class);
		if (!mapping.isPresent()) {
			return Optional.empty();
		}
		RequestMapping said = mapping.synthesize();
		Set<HttpMethod> methods = Arrays.stream(said.method())
			.map(RequestMethod::asHttpMethod)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return Optional
			.of(create(new AnnotatedMethod(method), requests, methods, List.of(said.path()), RouterSettings.NONE));
	}

	/**
	 * Reads a handler method.
	 * @param handler the handler method
	 * @param methods the HTTP methods that it is mapped to; empty for all
	 * @param paths the full path templates that it is mapped to
	 * @param router what its router shares
	 * @return the operation; of use only when there are no {@link #problems}
	 */
	public PathOperation create(HandlerMethod handler, Set<HttpMethod> methods, List<String> paths,
			RouterSettings router) {
		return create(handler, handler.getBeanType(), methods, paths, router);
	}

	private PathOperation create(AnnotatedMethod handler, Class<?> type, Set<HttpMethod> methods, List<String> paths,
			RouterSettings router) {
		Method method = handler.getMethod();
		int problemsBefore = this.problems.size();
		List<String> variables = paths.stream()
			.flatMap((path) -> PathTemplate.variables(path).stream())
			.distinct()
			.toList();
		boolean bodiless = !methods.isEmpty() && WITHOUT_BODY.containsAll(methods);
		OperationContext context = new OperationContext(variables, bodiless, this.owner == Owner.CONTROLLER, this.types,
				this.names, this.framework, this.adapters, this.beans, this.providers, this.problems);
		DependencyFactory dependencies = new DependencyFactory(context);
		MergedAnnotations annotations = MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY);
		MergedAnnotation<ApiRoute> route = annotations.get(ApiRoute.class);
		MergedAnnotation<Security> security = annotations.get(Security.class);
		List<String> scopes = RouterSettings.join(router.scopes(),
				List.of(security.getValue("scopes", String[].class).orElse(new String[0])));
		List<Class<?>> guardTypes = guards(router, route, security);
		List<Dependency> guards = guardTypes.stream()
			.flatMap((guard) -> dependencies.guards(method, guard).stream())
			.toList();
		List<Parameter> parameters = new ParameterFactory(method, null, context, dependencies)
			.create(handler.getMethodParameters());
		BodyEmbedding bodies = new BodyEmbedding(this.names);
		if (bodies.isNeeded(guards, parameters)) {
			guards = bodies.embedAll(guards);
			parameters = bodies.embed(parameters);
		}
		parameters = Dependency.within(scopes, parameters);
		guards = guards.stream().map((guard) -> guard.within(scopes)).toList();
		List<String> unread = ScopeCheck.unread(scopes, guards, parameters);
		if (!unread.isEmpty()) {
			guards = Stream.concat(guards.stream(), scopeGuards(unread, context, dependencies, method)).toList();
		}
		ResponseDescription response = ResponseDescription.of(method, type, this.adapters);
		PathOperation operation = new PathOperation(type, method, methods, paths, guardTypes, guards, parameters,
				scopes, response, response.returned().isBlocking(method, type), isStrict(router),
				Documentation.of(annotations, router), router);
		if (operation.hasForm() && operation.hasBody()) {
			context.problem(method, "It reads a form and a JSON body, but a request has one body.",
					"Write @Form at all parameters that come from the body, or at none.");
		}
		if (this.owner == Owner.ROUTER) {
			checkVariables(operation, variables);
		}
		if (this.owner != Owner.INTERFACE && this.problems.size() == problemsBefore) {
			this.defaultCheck.check(handler, type, parameters, this.problems);
		}
		return operation;
	}

	private Stream<Dependency> scopeGuards(List<String> unread, OperationContext context,
			DependencyFactory dependencies, Method method) {
		if (this.scopeCheck.guard() != null) {
			return dependencies.guards(method, this.scopeCheck.guard()).stream().map((guard) -> guard.within(unread));
		}
		if (this.scopeCheck.required()) {
			context.problem(method, "Nothing checks the scopes " + String.join(", ", unread) + ".",
					"Take SecurityScopes in the dependency that knows what was granted, or name it by a ScopeGuard bean.");
		}
		return Stream.empty();
	}

	private List<Class<?>> guards(RouterSettings router, MergedAnnotation<ApiRoute> route,
			MergedAnnotation<Security> security) {
		Stream<Class<?>> own = Stream.concat(
				route.isPresent() ? Stream.of(route.getClassArray("dependencies")) : Stream.empty(),
				security.isPresent() ? Stream.of(security.getClassArray("value")) : Stream.empty());
		return Stream.of(this.globalDependencies.stream(), router.dependencies().stream(), own)
			.<Class<?>>flatMap((types) -> types)
			.distinct()
			.filter((type) -> !this.providers.isDisabled(type))
			.toList();
	}

	/**
	 * Reads an operation once more with other providers.
	 * @param operation the operation
	 * @param handler the handler method
	 * @param others the providers in place of those of the application
	 * @return the operation as it is with these providers
	 * @throws InvalidDeclarationsException when one of them is wrong
	 */
	public PathOperation create(PathOperation operation, HandlerMethod handler, Providers others) {
		PathOperationFactory factory = new PathOperationFactory(this.types, this.names, this.framework, this.beans,
				others, this.globalDependencies, this.adapters, this.strictContentType, this.scopeCheck, this.owner);
		PathOperation replaced = factory.create(handler, operation.methods(), operation.paths(), operation.settings());
		if (!factory.problems.isEmpty()) {
			throw new InvalidDeclarationsException(factory.problems);
		}
		return replaced;
	}

	/**
	 * What a router shares with its operations, read once so that a fault is reported
	 * once.
	 * @param type the class of the router
	 * @return its settings
	 */
	public RouterSettings router(Class<?> type) {
		return this.routers.computeIfAbsent(type, (router) -> RouterSettings.of(router,
				(fault) -> this.problems.add(Problem.of(router, fault, "Name an @ApiRouter above it as parent."))));
	}

	/**
	 * What is wrong with the operations so far.
	 * @return the problems; others may add theirs
	 */
	public List<Problem> problems() {
		return this.problems;
	}

	private void checkVariables(PathOperation operation, List<String> variables) {
		Set<String> read = new LinkedHashSet<>();
		operation.allParameters().map(Parameter::source).forEach((source) -> {
			if (source instanceof Source.Single single && single.place() == Place.PATH) {
				read.add(single.name());
			}
		});
		boolean injected = operation.allParameters()
			.anyMatch((parameter) -> parameter.source() instanceof Source.Framework);
		for (String variable : variables) {
			if (!read.contains(variable) && !injected && this.problems.stream()
				.noneMatch((problem) -> problem.where().equals(Problem.describe(operation.method())))) {
				this.problems
					.add(Problem.of(operation.method(), "The path variable {" + variable + "} has no parameter.",
							"Add a parameter of this name, or correct the name in the path."));
			}
		}
	}

	private boolean isStrict(RouterSettings router) {
		return (router.contentType() == ContentTypePolicy.INHERITED) ? this.strictContentType
				: router.contentType() == ContentTypePolicy.STRICT;
	}

	/** Whose methods are read. */
	private enum Owner {

		ROUTER, CONTROLLER, INTERFACE

	}

}
