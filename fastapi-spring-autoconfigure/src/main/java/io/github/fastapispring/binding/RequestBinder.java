package io.github.fastapispring.binding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.RequestValidationException;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.model.ViolationReport;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Place;
import io.github.fastapispring.operation.Source;
import io.github.fastapispring.validation.Violation;

/**
 * Reads all arguments of one path operation, compiled from its description. Stateless and
 * safe for use by several threads.
 */
public final class RequestBinder {

	private final PathOperation operation;

	private final ValueTypes types;

	private final FrameworkArguments framework;

	/** In the order in which errors are reported. */
	private final List<Argument> arguments;

	private final List<Parameter> resolved;

	private final List<Parameter> asynchronous;

	private final @Nullable BodyBytes body;

	private final boolean constrained;

	private final Class<?>[] groups;

	/**
	 * A binder.
	 * @param operation the path operation
	 * @param types describes the types of its parameters
	 * @param framework provides what the framework gives
	 * @param maxBodyBytes the greatest length of a body
	 */
	public RequestBinder(PathOperation operation, ValueTypes types, FrameworkArguments framework, int maxBodyBytes) {
		this.operation = operation;
		this.types = types;
		this.framework = framework;
		ArgumentReaderFactory readers = new ArgumentReaderFactory(types, framework);
		this.arguments = operation.parameters()
			.stream()
			.sorted(Comparator.comparing(RequestBinder::rank))
			.map((parameter) -> new Argument(parameter.index(), readers.create(operation, parameter)))
			.toList();
		this.resolved = operation.parameters()
			.stream()
			.filter((parameter) -> parameter.source() instanceof Source.Framework
					&& framework.part(parameter.declaration()) == null)
			.toList();
		this.asynchronous = operation.parameters()
			.stream()
			.filter((parameter) -> parameter.adapter() != null && !(parameter.source() instanceof Source.Framework))
			.toList();
		this.body = operation.hasBody() ? new BodyBytes(types, operation.strictContentType(), maxBodyBytes) : null;
		this.constrained = types.constraints().isConstrained(operation.router(), operation.method());
		this.groups = operation.parameters()
			.stream()
			.map(Parameter::groups)
			.filter((group) -> group.length > 0)
			.findFirst()
			.orElse(new Class<?>[0]);
	}

	private static int rank(Parameter parameter) {
		if (parameter.source() instanceof Source.Single single) {
			return single.place().ordinal();
		}
		return (parameter.source() instanceof Source.Model model) ? model.place().ordinal() : Place.values().length;
	}

	/**
	 * Whether everything is there as soon as the head of the request is.
	 * @return whether {@link #input} may be called
	 */
	public boolean isImmediate() {
		return this.body == null && this.resolved.isEmpty();
	}

	/**
	 * The input of a request that has all of it.
	 * @param exchange the exchange
	 * @return the input
	 */
	public RequestInput input(ServerWebExchange exchange) {
		return new RequestInput(exchange, null, new Object[0]);
	}

	/**
	 * Receives the body and asks argument resolvers.
	 * @param exchange the exchange
	 * @return the input, once it is there
	 */
	public Mono<RequestInput> receive(ServerWebExchange exchange) {
		@Nullable Object[] values = new @Nullable Object[this.operation.parameters().size()];
		Mono<Void> resolving = this.resolved.isEmpty() ? Mono.empty() : resolve(exchange, values);
		if (this.body == null) {
			return resolving.then(Mono.fromSupplier(() -> new RequestInput(exchange, null, values)));
		}
		Mono<RequestInput> received = this.body.receive(exchange.getRequest())
			.map((content) -> new RequestInput(exchange, content, values))
			.switchIfEmpty(Mono.fromSupplier(() -> new RequestInput(exchange, null, values)));
		return this.resolved.isEmpty() ? received : resolving.then(received);
	}

	private Mono<Void> resolve(ServerWebExchange exchange, @Nullable Object[] values) {
		return Flux.fromIterable(this.resolved)
			.concatMap((parameter) -> this.framework.resolve(parameter.declaration(), exchange)
				.doOnNext((value) -> values[parameter.index()] = value))
			.then();
	}

	/**
	 * Reads the arguments.
	 * @param router the router that will be called
	 * @param input the request
	 * @return the arguments in the order of the parameters
	 * @throws RequestValidationException with every error when the request does not fit
	 */
	public @Nullable Object[] bind(Object router, RequestInput input) {
		@Nullable Object[] values = new @Nullable Object[this.arguments.size()];
		@Nullable ErrorCollector[] errors = new @Nullable ErrorCollector[this.arguments.size()];
		boolean failed = false;
		ErrorCollector current = this.types.newErrors();
		for (int i = 0; i < this.arguments.size(); i++) {
			Argument argument = this.arguments.get(i);
			Object value = argument.reader().read(input, current);
			if (current.isEmpty()) {
				values[argument.index()] = value;
			}
			else {
				errors[i] = current;
				current = this.types.newErrors();
				failed = true;
			}
		}
		if (this.constrained) {
			failed |= checkConstraints(router, input, values, errors);
		}
		if (failed) {
			throw failure(input, errors);
		}
		this.asynchronous.forEach((parameter) -> wrap(parameter, values));
		return values;
	}

	private static void wrap(Parameter parameter, @Nullable Object[] values) {
		if (parameter.adapter() != null) {
			values[parameter.index()] = parameter.adapter().fromPublisher(Mono.justOrEmpty(values[parameter.index()]));
		}
	}

	private boolean checkConstraints(Object router, RequestInput input, @Nullable Object[] values,
			@Nullable ErrorCollector[] errors) {
		Map<Integer, List<Violation>> violations = this.types.constraints()
			.checkArguments(router, this.operation.method(), values, this.groups);
		boolean violated = false;
		for (int i = 0; i < this.arguments.size(); i++) {
			List<Violation> found = violations.get(this.arguments.get(i).index());
			if (found != null && errors[i] == null) {
				ArgumentReader reader = this.arguments.get(i).reader();
				errors[i] = this.types.newErrors();
				for (Violation violation : found) {
					ViolationReport.add(violation, reader.nullFault(), reader.received(input), reader.location(),
							errors[i]);
				}
				violated = true;
			}
		}
		return violated;
	}

	private RequestValidationException failure(RequestInput input, @Nullable ErrorCollector[] errors) {
		ErrorCollector all = this.types.newErrors();
		for (ErrorCollector some : errors) {
			if (some != null) {
				all.addAll(some);
			}
		}
		return new RequestValidationException(all.toList(), (input.body() != null) ? input.body().received() : null);
	}

	/**
	 * A parameter that is read.
	 *
	 * @param index its position in the call
	 * @param reader reads it
	 */
	private record Argument(int index, ArgumentReader reader) {

	}

}
