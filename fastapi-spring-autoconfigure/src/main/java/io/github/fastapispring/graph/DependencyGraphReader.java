package io.github.fastapispring.graph;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.util.ClassUtils;

import io.github.fastapispring.graph.DependencyGraph.Edge;
import io.github.fastapispring.graph.DependencyGraph.Kind;
import io.github.fastapispring.graph.DependencyGraph.Node;
import io.github.fastapispring.operation.Dependency;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Provider;
import io.github.fastapispring.operation.Source;

/**
 * Reads the graph of an application from its path operations and its bean factory. Beans
 * of Spring itself are left out.
 */
public final class DependencyGraphReader {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Set<Edge> edges = new LinkedHashSet<>();

	private DependencyGraphReader(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Reads a graph.
	 * @param operations the path operations
	 * @param beanFactory knows the beans that depend on one another
	 * @return the graph
	 */
	public static DependencyGraph read(Stream<PathOperation> operations, ConfigurableListableBeanFactory beanFactory) {
		DependencyGraphReader reader = new DependencyGraphReader(beanFactory);
		List<PathOperation> all = operations.toList();
		all.forEach((operation) -> reader.add(route(operation)));
		all.forEach(reader::addDependencies);
		return new DependencyGraph(List.copyOf(reader.nodes.values()), List.copyOf(reader.edges));
	}

	private static Node route(PathOperation operation) {
		String methods = operation.methods().stream().map(HttpMethod::name).collect(Collectors.joining("|"));
		String label = (methods.isEmpty() ? "ANY" : methods) + " " + operation.paths().get(0);
		return new Node(label, Kind.ROUTE, label, source(operation.router(), operation.method()));
	}

	private static String source(Class<?> type, Method method) {
		return ClassUtils.getShortName(type) + "." + method.getName();
	}

	private void addDependencies(PathOperation operation) {
		String route = route(operation).id();
		operation.allDependencies().forEach((dependency) -> add(dependency, route));
		addBeanOf(operation.router(), route);
	}

	private void add(Dependency dependency, String user) {
		Provider provider = dependency.provider();
		String source = (provider.executable() instanceof Method method) ? source(provider.owner(), method)
				: ClassUtils.getShortName(provider.owner());
		String id = "provider " + source;
		String label = provider.isGuard() ? "guard" : name(provider.type());
		boolean known = this.nodes.containsKey(id);
		add(new Node(id, Kind.PROVIDER, label, source));
		this.edges.add(new Edge(user, id));
		if (known) {
			return;
		}
		dependency.dependencies().forEach((nested) -> add(nested, id));
		dependency.parameters()
			.stream()
			.map(Parameter::source)
			.filter(Source.Bean.class::isInstance)
			.forEach((bean) -> addBean(((Source.Bean) bean).name(), id));
		if (provider.executable() instanceof Method) {
			addBeanOf(provider.owner(), id);
		}
	}

	private static String name(ResolvableType type) {
		String generics = Arrays.stream(type.getGenerics())
			.map(DependencyGraphReader::name)
			.collect(Collectors.joining(", "));
		String name = type.resolve(Object.class).getSimpleName();
		return generics.isEmpty() ? name : name + "<" + generics + ">";
	}

	private void addBeanOf(Class<?> type, String user) {
		Arrays.stream(this.beanFactory.getBeanNamesForType(type, true, false))
			.findFirst()
			.ifPresent((bean) -> addBean(bean, user));
	}

	private void addBean(String bean, String user) {
		Class<?> type = this.beanFactory.containsBean(bean) ? this.beanFactory.getType(bean, false) : null;
		if (type == null || type.getName().startsWith("org.springframework.")) {
			return;
		}
		String id = "bean " + bean;
		boolean known = this.nodes.containsKey(id);
		Class<?> declared = ClassUtils.getUserClass(type);
		add(new Node(id, Kind.BEAN, bean + ": " + declared.getSimpleName(), declared.getName()));
		this.edges.add(new Edge(user, id));
		if (!known) {
			Arrays.stream(this.beanFactory.getDependenciesForBean(bean)).forEach((used) -> addBean(used, id));
		}
	}

	private void add(Node node) {
		this.nodes.putIfAbsent(node.id(), node);
	}

}
