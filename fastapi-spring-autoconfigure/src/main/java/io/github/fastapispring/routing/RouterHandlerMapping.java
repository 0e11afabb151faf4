package io.github.fastapispring.routing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.IncludedRouter;
import io.github.fastapispring.operation.DeclarationOrder;
import io.github.fastapispring.operation.InvalidDeclarationsException;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.PathOperationFactory;
import io.github.fastapispring.operation.PathTemplate;
import io.github.fastapispring.operation.Problem;
import io.github.fastapispring.operation.Providers;
import io.github.fastapispring.operation.RouterSettings;

/**
 * Maps requests to the path operations of all routers, through an index of their paths.
 * It takes only requests that an operation answers; what to say to others is left to
 * {@link RouterFallbackHandlerMapping}, after all other mappings.
 */
public final class RouterHandlerMapping extends RequestMappingHandlerMapping {

	private static final String REFUSED = RouterHandlerMapping.class.getName() + ".refused";

	private final PathOperationFactory operations;

	private final PathOperationCompiler compiler;

	private final TrailingSlash trailingSlash;

	private final List<IncludedRouter> inclusions;

	private final RequestMappingHandlerMapping controllers;

	private Map<String, Predicate<Class<?>>> outerPrefixes = Map.of();

	private final Map<RequestMappingInfo, PathOperationHandlerMethod> routes = new LinkedHashMap<>();

	private RouteTable table = new RouteTable(true);

	/**
	 * A mapping.
	 * @param operations reads handler methods
	 * @param compiler makes plans of operations
	 * @param trailingSlash what a slash at the end of a path means
	 * @param inclusions where routers are included
	 * @param controllers the mapping of plain controllers, which may share paths with
	 * routers
	 */
	public RouterHandlerMapping(PathOperationFactory operations, PathOperationCompiler compiler,
			TrailingSlash trailingSlash, List<IncludedRouter> inclusions, RequestMappingHandlerMapping controllers) {
		this.operations = operations;
		this.compiler = compiler;
		this.trailingSlash = trailingSlash;
		this.inclusions = List.copyOf(inclusions);
		this.controllers = controllers;
	}

	/**
	 * Whether a request was meant for a path operation.
	 * @param exchange the exchange, after the mappings
	 * @return whether an operation answers it, or would answer another method or content
	 * type
	 */
	public static boolean isForRouter(ServerWebExchange exchange) {
		return exchange.getAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof PathOperationHandlerMethod
				|| exchange.getAttributes().containsKey(REFUSED);
	}

	/**
	 * The path operations of all routers.
	 * @return the operations, routers in the order of registration, the methods of each
	 * in the order of their source
	 */
	public List<PathOperation> pathOperations() {
		return DeclarationOrder
			.ofOperations(this.routes.values().stream().map(PathOperationHandlerMethod::operation).toList());
	}

	/**
	 * The path operations of all routers as they are with other providers.
	 * @param others the providers in place of those of the application
	 * @return the operations in the order of registration, each read when it is asked for
	 */
	public Stream<PathOperation> pathOperations(Providers others) {
		return this.routes.values()
			.stream()
			.map((handler) -> this.operations.create(handler.operation(), handler, others));
	}

	/** A router that is included is served there and nowhere else. */
	@Override
	protected boolean isHandler(Class<?> beanType) {
		return isRouter(beanType) && this.inclusions.stream().noneMatch(settings(beanType)::isPartOf);
	}

	private static boolean isRouter(Class<?> beanType) {
		return AnnotatedElementUtils.hasAnnotation(beanType, ApiRouter.class);
	}

	private RouterSettings settings(Class<?> beanType) {
		return this.operations.router(ClassUtils.getUserClass(beanType));
	}

	/** Spring's mapping would put them after the prefix of a router. */
	@Override
	public void setPathPrefixes(Map<String, Predicate<Class<?>>> prefixes) {
		this.outerPrefixes = Map.copyOf(prefixes);
	}

	@Override
	public void afterPropertiesSet() {
		this.table = new RouteTable(getPathPatternParser().isCaseSensitive());
		super.afterPropertiesSet();
		List<Problem> problems = new ArrayList<>(this.operations.problems());
		problems.addAll(DuplicateRoutes.find(this.routes));
		if (!problems.isEmpty()) {
			throw new InvalidDeclarationsException(problems);
		}
	}

	@Override
	protected void initHandlerMethods() {
		super.initHandlerMethods();
		this.inclusions.forEach(this::include);
	}

	private void include(IncludedRouter included) {
		boolean found = false;
		for (String beanName : obtainApplicationContext().getBeanNamesForType(Object.class)) {
			Class<?> type = ScopedProxyUtils.isScopedTarget(beanName) ? null
					: obtainApplicationContext().getType(beanName);
			if (type != null && isRouter(type) && settings(type).isPartOf(included)) {
				include(beanName, ClassUtils.getUserClass(type),
						settings(type).within(included, this.operations.router(included.parent())));
				found = true;
			}
		}
		if (included.parent() != void.class && !isRouter(included.parent())) {
			this.operations.problems()
				.add(Problem.of(included.parent(),
						"A router is included in it under " + included.prefix() + ", but it is no @ApiRouter.",
						"Name an @ApiRouter as parent, or none."));
		}
		if (!found) {
			this.operations.problems()
				.add(Problem.of(included.router(),
						"It is included under " + included.prefix() + ", but there is no such router.",
						"Make it a bean: mark it with @ApiRouter where components are scanned, or register it."));
		}
	}

	private void include(String beanName, Class<?> router, RouterSettings settings) {
		MethodIntrospector
			.selectMethods(router,
					(MethodIntrospector.MetadataLookup<RequestMappingInfo>) (method) -> mapping(method, router,
							settings))
			.forEach((method, mapping) -> register(
					createHandlerMethod(beanName, AopUtils.selectInvocableMethod(method, router)), mapping, settings));
	}

	@Override
	protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
		return mapping(method, handlerType, this.operations.router(handlerType));
	}

	private @Nullable RequestMappingInfo mapping(Method method, Class<?> handlerType, RouterSettings settings) {
		RequestMappingInfo info = super.getMappingForMethod(method, handlerType);
		return (info != null) ? withPaths(info, paths(info, handlerType, settings)) : null;
	}

	private Set<String> paths(RequestMappingInfo info, Class<?> handlerType, RouterSettings settings) {
		String prefix = prefix(handlerType, settings);
		Set<String> own = info.getPatternsCondition()
			.getPatterns()
			.stream()
			.map(PathPattern::getPatternString)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (!prefix.isEmpty() && own.contains("")) {
			own.remove("/");
		}
		return own.stream()
			.map((path) -> prefix + path)
			.flatMap(this.trailingSlash::templates)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private String prefix(Class<?> router, RouterSettings settings) {
		String outer = this.outerPrefixes.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().test(router))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("");
		return resolveEmbeddedValuesInPatterns(
				new String[] { StringUtils.trimTrailingCharacter(outer, '/') + settings.prefix() })[0];
	}

	private RequestMappingInfo withPaths(RequestMappingInfo info, Set<String> paths) {
		RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();
		options.setPatternParser(getPathPatternParser());
		options.setContentTypeResolver(getContentTypeResolver());
		options.setApiVersionStrategy(getApiVersionStrategy());
		return MappingWithPaths.of(info, paths, options);
	}

	@Override
	protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
		HandlerMethod handlerMethod = createHandlerMethod(handler, method);
		register(handlerMethod, mapping, this.operations.router(handlerMethod.getBeanType()));
	}

	@Override
	public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
		registerHandlerMethod(handler, method, mapping);
	}

	private void register(HandlerMethod handlerMethod, RequestMappingInfo mapping, RouterSettings settings) {
		PathOperationHandlerMethod same = this.routes.get(mapping);
		if (same != null) {
			this.operations.problems().add(DuplicateRoutes.problem(handlerMethod.getMethod(), same));
			return;
		}
		super.registerHandlerMethod(handlerMethod.getBean(), handlerMethod.getMethod(), mapping);
		Set<HttpMethod> methods = mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.map(RequestMethod::asHttpMethod)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		List<String> paths = mapping.getPatternsCondition()
			.getPatterns()
			.stream()
			.map(PathPattern::getPatternString)
			.toList();
		int problemsBefore = this.operations.problems().size();
		PathOperation operation = this.operations.create(handlerMethod, methods, paths, settings);
		if (this.operations.problems().size() > problemsBefore) {
			return;
		}
		Supplier<Object> router = router(handlerMethod.getBean());
		PathOperationPlan plan = this.compiler.compile(operation, handlerMethod, router, mapping,
				this.operations.problems());
		PathOperationHandlerMethod routed = new PathOperationHandlerMethod(handlerMethod, plan,
				(overrides) -> this.compiler.compile(this.operations.create(operation, handlerMethod, overrides),
						handlerMethod, router, mapping, new ArrayList<>()));
		this.routes.put(mapping, routed);
		boolean plain = !hasCorsConfigurationSource(handlerMethod) && getApiVersionStrategy() == null;
		this.table.add(mapping, routed, plain);
	}

	private Supplier<Object> router(Object handler) {
		return (handler instanceof String beanName) ? this.compiler.bean(beanName) : () -> handler;
	}

	@Override
	public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
		return OtherServers.have(exchange, obtainApplicationContext()) ? Mono.empty()
				: super.getHandlerInternal(exchange);
	}

	@Override
	protected @Nullable HandlerMethod lookupHandlerMethod(ServerWebExchange exchange) throws Exception {
		RequestMappingInfo best = null;
		RequestMappingInfo bestRoute = null;
		List<RequestMappingInfo> candidates = candidates(exchange);
		for (RequestMappingInfo candidate : candidates) {
			RequestMappingInfo match = candidate.getMatchingCondition(exchange);
			if (match != null && (best == null || compare(match, best, exchange) < 0)) {
				best = match;
				bestRoute = candidate;
			}
		}
		PathOperationHandlerMethod handler = (bestRoute != null) ? this.routes.get(bestRoute) : null;
		if (best != null && handler != null) {
			handleMatch(best, handler, exchange);
		}
		boolean refused = handler == null && !candidates.isEmpty() && isRefusedByControllers(exchange);
		return refused ? refuse(exchange) : handler;
	}

	/** Spring's mapping would not know of the methods that a router has on the path. */
	private boolean isRefusedByControllers(ServerWebExchange exchange) {
		List<RequestMappingInfo> sharing = controllers(exchange);
		return !sharing.isEmpty()
				&& sharing.stream().noneMatch((mapping) -> mapping.getMatchingCondition(exchange) != null);
	}

	private List<RequestMappingInfo> controllers(ServerWebExchange exchange) {
		return this.controllers.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getPatternsCondition().getMatchingCondition(exchange) != null)
			.toList();
	}

	/** Where Spring would go by the names of variables, a regular expression wins. */
	private static int compare(RequestMappingInfo match, RequestMappingInfo other, ServerWebExchange exchange) {
		PathPattern pattern = match.getPatternsCondition().getPatterns().iterator().next();
		PathPattern otherPattern = other.getPatternsCondition().getPatterns().iterator().next();
		int expressions = (PathPattern.SPECIFICITY_COMPARATOR.compare(pattern, otherPattern) != 0) ? 0
				: Long.compare(PathTemplate.expressions(otherPattern.getPatternString()),
						PathTemplate.expressions(pattern.getPatternString()));
		return (expressions != 0) ? expressions : match.compareTo(other, exchange);
	}

	private List<RequestMappingInfo> candidates(ServerWebExchange exchange) {
		return this.table.candidates(exchange.getRequest().getPath().pathWithinApplication());
	}

	/**
	 * Leaves paths to a mapping that stands before this one.
	 * @param templates the templates of the paths
	 */
	public void leave(Collection<String> templates) {
		this.table.leave(templates);
	}

	/**
	 * Looks up the operation that answers a request, where its method and path alone
	 * tell.
	 * @param exchange the exchange, which then has the attributes that mappings set
	 * @return the operation; null where there is none, or more has to be looked at
	 */
	public @Nullable PathOperationHandlerMethod lookup(ServerWebExchange exchange) {
		return this.table.lookup(exchange);
	}

	/**
	 * What to say to a request that has the path of an operation, but not its method or
	 * content type.
	 * @param exchange the exchange
	 * @return the handler of OPTIONS, null where no path matches
	 * @throws Exception with 405, 406 or 415
	 */
	@Nullable HandlerMethod refuse(ServerWebExchange exchange) throws Exception {
		try {
			Set<RequestMappingInfo> mappings = new LinkedHashSet<>(candidates(exchange));
			if (!mappings.isEmpty()) {
				mappings.addAll(controllers(exchange));
			}
			return handleNoMatch(mappings, exchange);
		}
		catch (Exception ex) {
			exchange.getAttributes().put(REFUSED, true);
			throw ex;
		}
	}

	/**
	 * Whether another path belongs to an operation.
	 * @param path the path within the application
	 * @return whether a template matches it
	 */
	boolean hasPath(PathContainer path) {
		return this.table.hasPath(path);
	}

	boolean redirectsSlashes() {
		return this.trailingSlash == TrailingSlash.REDIRECT;
	}

}
