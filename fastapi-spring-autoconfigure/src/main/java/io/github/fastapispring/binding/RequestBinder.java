package io.github.fastapispring.binding;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.server.ServerWebExchange;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.ErrorDetail;
import io.github.fastapispring.error.RequestValidationException;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.operation.Beans;
import io.github.fastapispring.operation.Dependency;
import io.github.fastapispring.operation.PathOperation;
import io.github.fastapispring.operation.Provider;
import io.github.fastapispring.operation.Source;

/**
 * Receives the requests of one path operation and makes the binders for its handler and
 * its providers. Stateless and safe for use by several threads.
 */
public final class RequestBinder {

	private final PathOperation operation;

	private final ValueTypes types;

	private final FrameworkArguments framework;

	private final Beans beans;

	private final List<MethodParameter> resolved;

	private final @Nullable BodyBytes body;

	private final boolean form;

	private final SharedReaders shared;

	/**
	 * A binder.
	 * @param operation the path operation
	 * @param types describes the types of its parameters
	 * @param framework provides what the framework gives
	 * @param beans has the beans that providers take
	 * @param maxBodyBytes the greatest length of a body
	 */
	public RequestBinder(PathOperation operation, ValueTypes types, FrameworkArguments framework, Beans beans,
			int maxBodyBytes) {
		this.operation = operation;
		this.types = types;
		this.framework = framework;
		this.beans = beans;
		this.resolved = operation.allParameters()
			.filter((parameter) -> parameter.source() instanceof Source.Framework
					&& framework.part(parameter.declaration()) == null)
			.map((parameter) -> parameter.declaration())
			.distinct()
			.toList();
		this.shared = new SharedReaders(operation);
		this.body = operation.hasBody() ? new BodyBytes(types, operation.strictContentType(), maxBodyBytes) : null;
		this.form = operation.hasForm();
	}

	/**
	 * The binder of the handler method.
	 * @param slots where each dependency is found
	 * @return the binder
	 */
	public ExecutableBinder handler(ToIntFunction<Dependency> slots) {
		return new ExecutableBinder(this.operation.method(), this.operation.router(), this.operation.parameters(),
				this.types, readers(slots, null, this.operation.scopes()));
	}

	/**
	 * The binder of a provider.
	 * @param dependency the dependency that it provides
	 * @param slots where each dependency is found
	 * @return the binder
	 */
	public ExecutableBinder provider(Dependency dependency, ToIntFunction<Dependency> slots) {
		Provider provider = dependency.provider();
		return new ExecutableBinder(provider.executable(), provider.executable().getDeclaringClass(),
				dependency.parameters(), this.types, readers(slots, dependency.usage(), dependency.scopes()));
	}

	private ArgumentReaderFactory readers(ToIntFunction<Dependency> slots, @Nullable Annotation usage,
			List<String> scopes) {
		return new ArgumentReaderFactory(this.operation, this.types, this.framework, this.beans, slots, usage, scopes,
				this.shared);
	}

	/**
	 * The input of a request, where all of it is there.
	 * @param exchange the exchange
	 * @param slots the number of dependencies
	 * @return the input, null where something has to be received or resolved first
	 */
	public @Nullable RequestInput input(ServerWebExchange exchange, int slots) {
		if (this.form || !this.resolved.isEmpty()) {
			return null;
		}
		BodyContent content = (this.body != null) ? this.body.received(exchange.getRequest()) : null;
		return (this.body == null || content != null) ? newInput(exchange, content, NamedTexts.NONE, Map.of(), slots)
				: null;
	}

	/**
	 * Receives the body and asks argument resolvers.
	 * @param exchange the exchange
	 * @param slots the number of dependencies
	 * @return the input, once it is there
	 */
	public Mono<RequestInput> receive(ServerWebExchange exchange, int slots) {
		Map<MethodParameter, Object> values = new HashMap<>();
		Mono<RequestInput> received = receive(exchange, values, slots)
			.switchIfEmpty(Mono.fromSupplier(() -> newInput(exchange, null, NamedTexts.NONE, values, slots)));
		return this.resolved.isEmpty() ? received : resolve(exchange, values).then(received);
	}

	private Mono<RequestInput> receive(ServerWebExchange exchange, Map<MethodParameter, Object> values, int slots) {
		if (this.form) {
			return FormFields.receive(exchange).map((fields) -> newInput(exchange, null, fields, values, slots));
		}
		return (this.body != null) ? this.body.receive(exchange.getRequest())
			.map((content) -> newInput(exchange, content, NamedTexts.NONE, values, slots)) : Mono.empty();
	}

	private RequestInput newInput(ServerWebExchange exchange, @Nullable BodyContent content, NamedTexts fields,
			Map<MethodParameter, Object> values, int slots) {
		return new RequestInput(exchange, content, fields, values, slots, this.shared.size());
	}

	private Mono<Void> resolve(ServerWebExchange exchange, Map<MethodParameter, Object> values) {
		BindingContext context = this.framework.newContext();
		return Flux.fromIterable(this.resolved)
			.concatMap((parameter) -> this.framework.resolve(parameter, context, exchange)
				.doOnNext((value) -> values.put(parameter, value)))
			.then();
	}

	/**
	 * An empty collector for the errors of one request.
	 * @return the collector
	 */
	public ErrorCollector newErrors() {
		return this.types.newErrors();
	}

	/**
	 * The exception that tells what is wrong with a request. An error that the handler
	 * and a provider both found counts once.
	 * @param input the request
	 * @param errors the errors
	 * @return the exception
	 */
	public static RequestValidationException failure(RequestInput input, ErrorCollector errors) {
		BodyContent body = input.body();
		List<ErrorDetail> list = errors.toList();
		return new RequestValidationException((list.size() > 1) ? list.stream().distinct().toList() : list,
				(body != null) ? body.received() : null);
	}

}
