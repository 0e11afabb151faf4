package io.github.fastapispring.graph;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.Provides;
import io.github.fastapispring.graph.DependencyGraph.Edge;
import io.github.fastapispring.graph.DependencyGraph.Kind;
import io.github.fastapispring.graph.DependencyGraph.Node;
import io.github.fastapispring.routing.RouterHandlerMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The graph shows routes, what provides their dependencies, and the beans behind both.
 */
@SpringBootTest
class DependencyGraphTests {

	@Autowired
	private RouterHandlerMapping routers;

	@Autowired
	private ConfigurableListableBeanFactory beanFactory;

	private DependencyGraph graph;

	@BeforeEach
	void read() {
		this.graph = DependencyGraphReader.read(this.routers.pathOperations().stream(), this.beanFactory);
	}

	@Test
	void aRouteDependsOnItsGuardsAndProvidersAndOnItsRouter() {
		assertThat(usedBy("POST /orders")).containsExactlyInAnyOrder("guard", "Session", "orders: Orders");
		assertThat(usedBy("GET /orders")).containsExactlyInAnyOrder("guard", "orders: Orders");
	}

	@Test
	void aProviderDependsOnOthersAndOnBeans() {
		assertThat(usedBy("provider DependencyGraphTests.Providers.session")).containsExactlyInAnyOrder("Tenant",
				"database: Database", "providers: Providers");
		assertThat(usedBy("provider DependencyGraphTests.Tenant")).isEmpty();
	}

	@Test
	void aBeanDependsOnBeansOfTheApplication() {
		assertThat(usedBy("bean orders")).containsExactly("database: Database");
		assertThat(this.graph.nodes()).filteredOn((node) -> node.kind() == Kind.BEAN)
			.extracting(Node::source)
			.noneMatch((type) -> type.startsWith("org.springframework."));
	}

	@Test
	void thePictureIsWellFormedAndHasEveryNodeAndEdge() throws Exception {
		Document picture = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(GraphPicture.of(this.graph))));
		assertThat(picture.getElementsByTagName("rect").getLength()).isEqualTo(this.graph.nodes().size());
		assertThat(picture.getElementsByTagName("path").getLength()).isEqualTo(this.graph.edges().size());
		assertThat(left(picture, "GET /orders")).isLessThan(left(picture, "Session"));
		assertThat(left(picture, "Session")).isLessThan(left(picture, "Tenant"));
	}

	@Test
	void namesAreEscapedInThePicture() {
		DependencyGraph odd = new DependencyGraph(
				List.of(new Node("a", Kind.ROUTE, "GET /<script>", "A"), new Node("b", Kind.BEAN, "b: \"B\"", "B")),
				List.of(new Edge("a", "b"), new Edge("b", "a")));
		assertThat(GraphPicture.of(odd)).contains("GET /&lt;script&gt;", "b: &quot;B&quot;").doesNotContain("<script>");
	}

	private List<String> usedBy(String id) {
		return this.graph.edges()
			.stream()
			.filter((edge) -> edge.from().equals(id))
			.map((edge) -> this.graph.nodes()
				.stream()
				.filter((node) -> node.id().equals(edge.to()))
				.findFirst()
				.orElseThrow()
				.label())
			.toList();
	}

	private static int left(Document picture, String label) {
		for (int i = 0; i < picture.getElementsByTagName("text").getLength(); i++) {
			Element text = (Element) picture.getElementsByTagName("text").item(i);
			if (text.getTextContent().equals(label)) {
				return Integer.parseInt(text.getAttribute("x"));
			}
		}
		throw new AssertionError("There is no " + label);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Orders.class, Database.class, Providers.class, RequireKey.class })
	static class Application {

	}

	@ApiRouter(value = "/orders", dependencies = RequireKey.class)
	@Component("orders")
	static class Orders {

		Orders(Database database) {
		}

		@Get
		String list() {
			return "orders";
		}

		@Post
		String create(@Depends Session session) {
			return "order";
		}

	}

	@Component("database")
	static class Database {

	}

	record Session(Tenant tenant) {
	}

	record Tenant(String tenant) {
	}

	@Component("providers")
	static class Providers {

		@Provides
		Session session(@Depends Tenant tenant, Database database) {
			return new Session(tenant);
		}

	}

	@Component
	static class RequireKey {

		@Provides
		void check() {
		}

	}

}
