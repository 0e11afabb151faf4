package io.github.fastapispring.dependency;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

import io.github.fastapispring.Resource;
import io.github.fastapispring.Scope;
import io.github.fastapispring.binding.FrameworkArguments;
import io.github.fastapispring.binding.RequestBinder;
import io.github.fastapispring.binding.RequestInput;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.InputPolicy;
import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.invocation.Calls;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Beans;
import io.github.fastapispring.operation.Dependency;
import io.github.fastapispring.operation.Documentation;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Provider;
import io.github.fastapispring.operation.ResponseDescription;
import io.github.fastapispring.operation.Returned;
import io.github.fastapispring.operation.RouterSettings;
import io.github.fastapispring.operation.Source;
import io.github.fastapispring.task.MemoryTaskEngine;
import io.github.fastapispring.task.TaskExecutors;
import io.github.fastapispring.task.TaskHandlers;
import io.github.fastapispring.task.TaskObservations;
import io.github.fastapispring.task.TaskOrder;
import io.github.fastapispring.task.TaskReports;
import io.github.fastapispring.task.Tasks;
import io.github.fastapispring.validation.Constraints;
import io.micrometer.observation.ObservationRegistry;
import jakarta.validation.Validation;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/**
 * Runs a request on a random graph as the framework does, and writes down what happens.
 */
final class GraphRun {

	private static final ValueTypes TYPES = new ValueTypes(JsonMapper.builder().build(),
			new Constraints(Validation.buildDefaultValidatorFactory().getValidator()), new InputPolicy(List.of(), 100));

	private static final JavaType OBJECT = TYPES.javaType(Object.class);

	private static final MockServerWebExchange EXCHANGE = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

	private static final List<Method> METHODS = List.of(Inputs.class.getMethods());

	private final RandomGraph graph;

	private final ReferenceModel model;

	private final ExecutorService threads;

	private final Map<Integer, Provider> providers = new HashMap<>();

	private final Map<Integer, List<Parameter>> parameters = new HashMap<>();

	private final Map<Integer, Integer> calls = new HashMap<>();

	private final List<String> events = new ArrayList<>();

	private final List<String> violations = new ArrayList<>();

	private final List<Integer> inUse = new ArrayList<>();

	private final Client client = new Client();

	private int active = 1;

	private @Nullable String disconnect;

	GraphRun(RandomGraph graph, ReferenceModel model, ExecutorService threads) {
		this.graph = graph;
		this.model = model;
		this.threads = threads;
	}

	/**
	 * Runs the request until nothing happens any more.
	 */
	void run() throws InterruptedException {
		PathOperation operation = operation();
		RequestBinder binder = new RequestBinder(operation, TYPES, new FrameworkArguments(List.of(), null),
				new Beans(new DefaultListableBeanFactory()), 0);
		DependencyPlan plan = new DependencyPlan(operation, binder);
		RequestInput input = binder.input(EXCHANGE, plan.size());
		ErrorCollector errors = binder.newErrors();
		BlockingCalls blockingCalls = new BlockingCalls(new TaskExecutorAdapter(this::execute), true);
		new RequestLifecycle(blockingCalls, new OpenRequests(0), noTasks(blockingCalls))
			.run(plan, input, errors, (calls) -> {
				@Nullable Object[] arguments = plan.handler().bind(this, input, errors);
				return handle(calls, arguments);
			})
			.subscribe(this.client);
		stopped();
		awaitEnd();
	}

	private static Tasks noTasks(BlockingCalls calls) {
		TaskExecutors executors = new TaskExecutors(List.of(), (settings) -> calls,
				new TaskObservations(ObservationRegistry.NOOP), new TaskReports(List::of));
		TaskHandlers handlers = new TaskHandlers(new JsonMapper(), ReactiveAdapterRegistry.getSharedInstance(),
				executors);
		return new Tasks(executors, new MemoryTaskEngine(handlers, executors), TaskOrder.AFTER_TEARDOWN);
	}

	private void execute(Runnable task) {
		synchronized (this) {
			this.active++;
		}
		this.threads.execute(() -> {
			task.run();
			stopped();
		});
	}

	private synchronized void stopped() {
		this.active--;
		notifyAll();
	}

	private synchronized void awaitEnd() throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (this.active > 0) {
			wait(1000);
			if (System.nanoTime() > end) {
				throw new AssertionError("It hangs after " + this.events);
			}
		}
	}

	private PathOperation operation() {
		Method handler = method(this.graph.handler());
		List<Dependency> guards = this.graph.guards()
			.stream()
			.map((guard) -> dependency(new RandomGraph.Use(this.graph.nodes().get(guard), true)))
			.toList();
		return new PathOperation(Inputs.class, handler, Set.of(HttpMethod.GET), List.of("/"), List.of(), guards,
				parameters(this.graph.handler()), List.of(),
				ResponseDescription.of(handler, Inputs.class, ReactiveAdapterRegistry.getSharedInstance()),
				this.graph.handler().call() == RandomGraph.Call.BLOCKING, true, Documentation.NONE,
				RouterSettings.NONE);
	}

	private Dependency dependency(RandomGraph.Use use) {
		RandomGraph.Node node = use.node();
		if (!this.providers.containsKey(node.id())) {
			this.parameters.put(node.id(), parameters(node));
			this.providers.put(node.id(), provider(node));
		}
		return new Dependency(this.providers.get(node.id()), this.parameters.get(node.id()), null, use.cache(),
				List.of());
	}

	private Provider provider(RandomGraph.Node node) {
		Method method = method(node);
		Inputs target = (arguments) -> call(node, arguments);
		return new Provider(method, Inputs.class, () -> target, ResolvableType.forClass(Object.class),
				"provider" + node.id(), Set.of(), node.scope(), true,
				Returned.of(ResolvableType.forMethodReturnType(method), ReactiveAdapterRegistry.getSharedInstance()),
				node.call() == RandomGraph.Call.BLOCKING, null);
	}

	private List<Parameter> parameters(RandomGraph.Node node) {
		List<Parameter> list = new ArrayList<>();
		for (int i = 0; i < node.uses().size(); i++) {
			MethodParameter declaration = new MethodParameter(method(node), i);
			list.add(new Parameter(declaration, "input" + i, new Source.Depended(dependency(node.uses().get(i))),
					OBJECT, true, true, null, null));
		}
		return list;
	}

	private static Method method(RandomGraph.Node node) {
		String name = node.call().isPlain() ? "plain" : "mono";
		return METHODS.stream()
			.filter((method) -> method.getName().equals(name) && method.getParameterCount() == node.uses().size())
			.findFirst()
			.orElseThrow();
	}

	private @Nullable Object call(RandomGraph.Node node, @Nullable Object... arguments) {
		ReferenceModel.Instance instance = instance(node);
		begin(node, "call " + instance);
		try {
			check(instance.toString(), instance.uses(), arguments);
			return switch (node.call()) {
				case BLOCKING, IMMEDIATE -> give(instance);
				case MONO -> Mono.fromSupplier(() -> give(instance));
				case ELSEWHERE -> elsewhere(() -> give(instance));
				case STUBBORN -> Mono.from(stubborn(() -> give(instance)));
			};
		}
		finally {
			finish(node);
		}
	}

	private synchronized ReferenceModel.Instance instance(RandomGraph.Node node) {
		int number = this.calls.merge(node.id(), 1, Integer::sum);
		return this.model.instances()
			.stream()
			.filter((instance) -> instance.node() == node)
			.skip(number - 1)
			.findFirst()
			.orElseThrow(() -> new AssertionError("Provider " + node + " is called too often"));
	}

	private <T> Mono<T> elsewhere(Callable<@Nullable T> value) {
		return Mono.create((sink) -> execute(() -> {
			try {
				sink.success(value.call());
			}
			catch (Throwable ex) {
				if (!isDisconnected()) {
					sink.error(ex);
				}
			}
		}));
	}

	private <T> Publisher<T> stubborn(Callable<@Nullable T> value) {
		return (subscriber) -> {
			subscriber.onSubscribe(Operators.emptySubscription());
			execute(() -> {
				try {
					T given = value.call();
					if (given != null) {
						subscriber.onNext(given);
					}
					subscriber.onComplete();
				}
				catch (Throwable ex) {
					subscriber.onError(ex);
				}
			});
		};
	}

	private @Nullable Object give(ReferenceModel.Instance instance) {
		fail("call " + instance.node().id());
		Object given = value(instance);
		step("give " + instance);
		return given;
	}

	private @Nullable Object value(ReferenceModel.Instance instance) {
		String name = instance.toString();
		return switch (instance.node().value()) {
			case NULL -> null;
			case VALUE -> name;
			case CLOSEABLE -> new Closeable(name, () -> end(instance, "close", ""));
			case PLAIN -> Resource.of(name)
				.onSuccess((value) -> end(instance, "succeed", ""))
				.onError((value, error) -> end(instance, "fail", " with " + error.getMessage()))
				.onClose((value) -> end(instance, "close", ""));
			case REACTIVE -> Resource.reactive(name)
				.onSuccess((value) -> Mono.fromRunnable(() -> end(instance, "succeed", "")))
				.onError(
						(value, error) -> Mono.fromRunnable(() -> end(instance, "fail", " with " + error.getMessage())))
				.onClose((value) -> Mono.fromRunnable(() -> end(instance, "close", "")));
		};
	}

	private void end(ReferenceModel.Instance instance, String end, String error) {
		synchronized (this) {
			if (Thread.currentThread().isInterrupted()) {
				this.violations.add(end + " " + instance + " is interrupted");
			}
			if (this.inUse.contains(instance.node().id())) {
				this.violations.add(end + " " + instance + " while it is in use");
			}
		}
		step(end + " " + instance + error);
		fail(end + " " + instance.node().id());
	}

	private Mono<Mono<Void>> handle(Calls calls, @Nullable Object[] arguments) {
		RandomGraph.Node handler = this.graph.handler();
		Mono<String> result = switch (handler.call()) {
			case BLOCKING, IMMEDIATE -> Mono.empty();
			case MONO -> Mono.fromCallable(() -> handled(arguments));
			case ELSEWHERE -> elsewhere(() -> handled(arguments));
			case STUBBORN -> Mono.from(stubborn(() -> handled(arguments)));
		};
		return handler.call().isPlain()
				? calls.run(handler.call() == RandomGraph.Call.BLOCKING, () -> serialised(handled(arguments)))
				: calls.run(false,
						() -> calls.around(result).flatMap((value) -> calls.run(false, () -> serialised(value))));
	}

	private String handled(@Nullable Object[] arguments) {
		RandomGraph.Node handler = this.graph.handler();
		boolean plain = handler.call().isPlain();
		if (plain) {
			begin(handler, "handle");
		}
		else {
			step("handle");
		}
		try {
			check("The handler", this.model.used(), arguments);
			fail("handle");
			return "result";
		}
		finally {
			if (plain) {
				finish(handler);
			}
		}
	}

	private Mono<Mono<Void>> serialised(String result) {
		begin(this.graph.handler(), "serialise");
		finish(this.graph.handler());
		fail("serialise");
		return Mono.just(Mono.fromRunnable(() -> {
			step("write");
			fail("write");
		}));
	}

	/** From here on whatever it depends on is in use. */
	private void begin(RandomGraph.Node node, String step) {
		synchronized (this) {
			boolean over = this.disconnect != null
					|| this.graph.failing().stream().anyMatch((fault) -> fault.startsWith("call "));
			if (!over && Thread.currentThread().isInterrupted()) {
				this.violations.add(step + " is interrupted from its start");
			}
			node.uses().forEach((use) -> this.inUse.add(use.node().id()));
		}
		step(step);
	}

	private synchronized void finish(RandomGraph.Node node) {
		node.uses().forEach((use) -> this.inUse.remove((Integer) use.node().id()));
	}

	private void step(String event) {
		boolean leaves;
		synchronized (this) {
			this.events.add(event);
			leaves = this.events.size() - 1 == this.graph.disconnectAt();
		}
		if (leaves) {
			this.client.leave(event);
		}
	}

	private void fail(String step) {
		if (this.graph.failing().contains(step)) {
			throw new StepFailure(step);
		}
	}

	private synchronized void check(String asker, List<ReferenceModel.Instance> uses, @Nullable Object[] arguments) {
		String expected = uses.stream()
			.map((use) -> (use.node().value() == RandomGraph.Value.NULL) ? "null" : use.toString())
			.collect(Collectors.joining(", "));
		String actual = Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(", "));
		if (!actual.equals(expected)) {
			this.violations.add(asker + " gets " + actual + " for " + expected);
		}
	}

	synchronized List<String> events() {
		return List.copyOf(this.events);
	}

	synchronized List<String> violations() {
		return List.copyOf(this.violations);
	}

	synchronized @Nullable String disconnect() {
		return this.disconnect;
	}

	private synchronized boolean isDisconnected() {
		return this.disconnect != null;
	}

	synchronized List<@Nullable String> answers() {
		return new ArrayList<>(this.client.answers);
	}

	/**
	 * Waits for the answer, or leaves.
	 */
	private final class Client implements CoreSubscriber<Void> {

		private final List<@Nullable String> answers = new ArrayList<>();

		private @Nullable Subscription subscription;

		private boolean leaving;

		/** As soon as that is possible. */
		void leave(String event) {
			Subscription left;
			synchronized (GraphRun.this) {
				this.leaving = true;
				left = this.subscription;
				GraphRun.this.disconnect = (left != null) ? event : null;
			}
			if (left != null) {
				left.cancel();
			}
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			String last;
			synchronized (GraphRun.this) {
				this.subscription = subscription;
				last = this.leaving ? GraphRun.this.events.get(GraphRun.this.events.size() - 1) : null;
			}
			if (last != null) {
				leave(last);
			}
			else {
				subscription.request(Long.MAX_VALUE);
			}
		}

		@Override
		public void onNext(Void nothing) {
			throw new AssertionError("There is no value");
		}

		@Override
		public void onComplete() {
			answer(null);
		}

		@Override
		public void onError(Throwable failure) {
			answer(failure.getMessage());
		}

		private void answer(@Nullable String failure) {
			synchronized (GraphRun.this) {
				this.answers.add(failure);
			}
		}

	}

	/**
	 * Methods of providers and handlers with up to three inputs.
	 */
	@FunctionalInterface
	interface Inputs {

		@Nullable Object call(@Nullable Object... arguments);

		default @Nullable Object plain() {
			return call();
		}

		default @Nullable Object plain(@Nullable Object first) {
			return call(first);
		}

		default @Nullable Object plain(@Nullable Object first, @Nullable Object second) {
			return call(first, second);
		}

		default @Nullable Object plain(@Nullable Object first, @Nullable Object second, @Nullable Object third) {
			return call(first, second, third);
		}

		default Mono<?> mono() {
			return (Mono<?>) call();
		}

		default Mono<?> mono(@Nullable Object first) {
			return (Mono<?>) call(first);
		}

		default Mono<?> mono(@Nullable Object first, @Nullable Object second) {
			return (Mono<?>) call(first, second);
		}

		default Mono<?> mono(@Nullable Object first, @Nullable Object second, @Nullable Object third) {
			return (Mono<?>) call(first, second, third);
		}

	}

	/**
	 * A value that is closed.
	 *
	 * @param name its name
	 * @param end closes it
	 */
	private record Closeable(String name, Runnable end) implements AutoCloseable {

		@Override
		public void close() {
			this.end.run();
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * A step that fails.
	 */
	private static final class StepFailure extends RuntimeException {

		private static final long serialVersionUID = 1;

		StepFailure(String step) {
			super(step, null, false, false);
		}

	}

}
