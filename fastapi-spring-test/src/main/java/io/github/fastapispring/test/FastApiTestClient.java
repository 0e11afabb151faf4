package io.github.fastapispring.test;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.ClassUtils;

import io.github.fastapispring.operation.Providers;

/**
 * Calls the application under test, with other providers for its own requests where a
 * test says so.
 *
 * <pre>
 * &#64;Autowired
 * FastApiTestClient client;
 *
 * &#64;Test
 * void anAdministratorSeesAllOrders() {
 * 	this.client.override(User.class, new User("ada", true))
 * 		.get().uri("/orders").exchange().expectStatus().isOk();
 * }
 * </pre>
 *
 * A client never changes: each of the methods that replace something returns another
 * client, whose requests alone have the replacement. All share one application, and may
 * be used side by side. What replaces nothing, because no path operation depends on it,
 * is refused at once.
 */
public final class FastApiTestClient {

	private final WebTestClient http;

	private final DependenciesInUse dependencies;

	private final TestOverrides overrides;

	private final TestTasks tasks;

	private final ReactiveAdapterRegistry adapters;

	private final Providers providers;

	/**
	 * A client.
	 * @param http sends requests
	 * @param dependencies what the path operations depend on
	 * @param overrides keeps the providers of other clients
	 * @param tasks waits for background tasks
	 * @param adapters the reactive types that are known
	 * @param providers the providers of its requests
	 */
	FastApiTestClient(WebTestClient http, DependenciesInUse dependencies, TestOverrides overrides, TestTasks tasks,
			ReactiveAdapterRegistry adapters, Providers providers) {
		this.http = http;
		this.dependencies = dependencies;
		this.overrides = overrides;
		this.tasks = tasks;
		this.adapters = adapters;
		this.providers = providers;
	}

	/**
	 * Replaces a dependency by a value, whatever its name or qualifier.
	 * @param <T> the type of the dependency
	 * @param type the type of the dependency
	 * @param value the value
	 * @return the client whose requests have it
	 * @throws IllegalArgumentException when no path operation depends on the type
	 */
	public <T> FastApiTestClient override(Class<T> type, T value) {
		return supplied(ResolvableType.forClass(type), () -> value, false);
	}

	/**
	 * Replaces a dependency of a generic type by a value, whatever its name or qualifier.
	 * @param <T> the type of the dependency
	 * @param type the type of the dependency
	 * @param value the value
	 * @return the client whose requests have it
	 * @throws IllegalArgumentException when no path operation depends on the type
	 */
	public <T> FastApiTestClient override(ParameterizedTypeReference<T> type, T value) {
		return supplied(ResolvableType.forType(type), () -> value, false);
	}

	/**
	 * Replaces a dependency by a value that is made for each request. The supplier may
	 * wait, and fail.
	 * @param <T> the type of the dependency
	 * @param type the type of the dependency
	 * @param supplier makes the value
	 * @return the client whose requests have it
	 * @throws IllegalArgumentException when no path operation depends on the type
	 */
	public <T> FastApiTestClient overrideWith(Class<T> type, Supplier<? extends T> supplier) {
		return supplied(ResolvableType.forClass(type), supplier, true);
	}

	/**
	 * Replaces a dependency of a generic type by a value that is made for each request.
	 * The supplier may wait, and fail.
	 * @param <T> the type of the dependency
	 * @param type the type of the dependency
	 * @param supplier makes the value
	 * @return the client whose requests have it
	 * @throws IllegalArgumentException when no path operation depends on the type
	 */
	public <T> FastApiTestClient overrideWith(ParameterizedTypeReference<T> type, Supplier<? extends T> supplier) {
		return supplied(ResolvableType.forType(type), supplier, true);
	}

	/**
	 * Replaces dependencies by the {@code @Provides} methods of an object. Their
	 * parameters are what those of any provider are. A method that is named or qualified
	 * like a provider of its type replaces that one, another one all of its type. A guard
	 * is replaced by an object of the same class or a subclass.
	 * @param providers the object
	 * @return the client whose requests have them
	 * @throws IllegalArgumentException when no path operation depends on what a method
	 * provides
	 */
	public FastApiTestClient override(Object providers) {
		Providers replacements = new Providers(this.adapters);
		replacements.add(() -> providers, ClassUtils.getUserClass(providers));
		if (replacements.all().isEmpty()) {
			throw new IllegalArgumentException(providers.getClass().getName() + " has no @Provides method");
		}
		return with(replacements);
	}

	/**
	 * Leaves a guard out.
	 * @param guard a class that routers or operations name under {@code dependencies}
	 * @return the client whose requests are not guarded by it
	 * @throws IllegalArgumentException when no path operation names the class
	 */
	public FastApiTestClient without(Class<?> guard) {
		this.dependencies.requireGuard(guard);
		Providers replacements = new Providers(this.adapters);
		replacements.disable(guard);
		return with(replacements);
	}

	private FastApiTestClient supplied(ResolvableType type, Supplier<?> value, boolean blocking) {
		Providers replacements = new Providers(this.adapters);
		replacements.add(type, value, blocking);
		return with(replacements);
	}

	private FastApiTestClient with(Providers replacements) {
		Providers replaced = this.providers.replacedBy(replacements);
		this.dependencies.requireUse(Set.copyOf(replacements.all()), replaced);
		String id = this.overrides.add(replaced);
		WebTestClient sending = this.http.mutate()
			.defaultHeaders((headers) -> headers.set(TestOverrides.HEADER, id))
			.build();
		return new FastApiTestClient(sending, this.dependencies, this.overrides, this.tasks, this.adapters, replaced);
	}

	/**
	 * Starts a GET request.
	 * @return says more about the request
	 */
	public WebTestClient.RequestHeadersUriSpec<?> get() {
		return this.http.get();
	}

	/**
	 * Starts a POST request.
	 * @return says more about the request
	 */
	public WebTestClient.RequestBodyUriSpec post() {
		return this.http.post();
	}

	/**
	 * Starts a PUT request.
	 * @return says more about the request
	 */
	public WebTestClient.RequestBodyUriSpec put() {
		return this.http.put();
	}

	/**
	 * Starts a PATCH request.
	 * @return says more about the request
	 */
	public WebTestClient.RequestBodyUriSpec patch() {
		return this.http.patch();
	}

	/**
	 * Starts a DELETE request.
	 * @return says more about the request
	 */
	public WebTestClient.RequestHeadersUriSpec<?> delete() {
		return this.http.delete();
	}

	/**
	 * Starts a request.
	 * @param method its method
	 * @return says more about the request
	 */
	public WebTestClient.RequestBodyUriSpec method(HttpMethod method) {
		return this.http.method(method);
	}

	/**
	 * Waits until the background tasks of all requests so far are over, as long as it
	 * would wait for an answer.
	 *
	 * <pre>
	 * this.client.post().uri("/orders/7/confirmation").exchange().expectStatus().isAccepted();
	 * this.client.awaitTasks();
	 * then(this.mailer).should().send("ada");
	 * </pre>
	 *
	 * Tasks that wait for another attempt are waited for, too, and so are those of other
	 * tests that run side by side. One that is stored in a database is waited for only
	 * while it runs; {@code fastapi.tasks.engine: memory} stores none.
	 * @throws AssertionError when they are not over in time
	 */
	public void awaitTasks() {
		this.tasks.await();
	}

	/**
	 * Waits until the background tasks of all requests so far are over.
	 * @param timeout how long it waits at most
	 * @throws AssertionError when they are not over in time
	 * @see #awaitTasks()
	 */
	public void awaitTasks(Duration timeout) {
		this.tasks.await(timeout);
	}

	/**
	 * The client of Spring that sends the requests, with the same replacements.
	 * @return the client
	 */
	public WebTestClient http() {
		return this.http;
	}

}
