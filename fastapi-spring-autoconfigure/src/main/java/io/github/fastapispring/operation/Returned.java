package io.github.fastapispring.operation;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Fuseable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.http.HttpEntity;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.github.fastapispring.Blocking;
import io.github.fastapispring.NonBlocking;

/**
 * What a handler method returns, taken out of its wrappers.
 *
 * @param adapter adapts an asynchronous type; null for a plain one
 * @param many whether the asynchronous type gives several values, sent as an array
 * @param entity whether the value is a {@code ResponseEntity} with status and headers
 * @param body the type of the value, or of each of several
 */
public record Returned(@Nullable ReactiveAdapter adapter, boolean many, boolean entity, ResolvableType body) {

	/**
	 * Takes a return type apart.
	 * @param type the declared return type
	 * @param adapters the reactive types that are known
	 * @return its parts
	 */
	public static Returned of(ResolvableType type, ReactiveAdapterRegistry adapters) {
		ReactiveAdapter adapter = adapters.getAdapter(type.resolve(Object.class));
		ResolvableType value = (adapter != null)
				? adapter.isNoValue() ? ResolvableType.forClass(Void.class) : type.getGeneric(0) : type;
		boolean entity = HttpEntity.class.isAssignableFrom(value.resolve(Object.class));
		ResolvableType body = entity ? content(value.as(HttpEntity.class).getGeneric(0)) : value;
		if (body.resolve(Object.class) == Optional.class) {
			body = body.getGeneric(0);
		}
		return new Returned(adapter, adapter != null && adapter.isMultiValue(), entity, body);
	}

	/** The variable of an entity as the type that it stands for. */
	private static ResolvableType content(ResolvableType variable) {
		return ResolvableType.forClassWithGenerics(variable.resolve(Object.class), variable.getGenerics());
	}

	/**
	 * Whether the handler returns before its work is done.
	 * @return whether the type is a {@code Mono}, {@code Flux}, {@link CompletionStage}
	 * or the like
	 */
	public boolean isAsync() {
		return this.adapter != null;
	}

	/**
	 * Whether a method that returns this runs off the event loop.
	 * @param method the method
	 * @param owner the class of its object, whose mark holds where the method has none
	 * @return whether it is marked as blocking, or is plain and not marked otherwise
	 */
	boolean isBlocking(Method method, Class<?> owner) {
		return said(method).or(() -> said(owner)).orElse(!isAsync());
	}

	private static Optional<Boolean> said(AnnotatedElement element) {
		MergedAnnotations annotations = MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY);
		if (annotations.isPresent(Blocking.class)) {
			return Optional.of(true);
		}
		return annotations.isPresent(NonBlocking.class) ? Optional.of(false) : Optional.empty();
	}

	/**
	 * Awaits the value of an asynchronous result.
	 * @param result what the handler returned
	 * @return the value, or the list of several; empty where there is none
	 * @throws IllegalStateException when the type is a plain one
	 */
	public Mono<Optional<Object>> await(Object result) {
		if (this.adapter == null) {
			throw new IllegalStateException("There is nothing to wait for");
		}
		Publisher<?> publisher = this.adapter.toPublisher(result);
		Mono<?> value = this.many ? Flux.from(publisher).collectList() : Mono.from(publisher);
		return value.map(Optional::<Object>of).defaultIfEmpty(Optional.empty());
	}

	/**
	 * The value of an asynchronous result that is there already, such as that of
	 * {@code Mono.just}.
	 * @param result what the handler returned
	 * @return the value, empty where there is none; null where it has to be awaited
	 */
	public @Nullable Optional<Object> ready(Object result) {
		if (this.many || !(result instanceof Fuseable.ScalarCallable<?> scalar) || !(result instanceof Mono)) {
			return null;
		}
		try {
			return Optional.ofNullable(scalar.call());
		}
		catch (Exception ex) {
			return null;
		}
	}

	/**
	 * Puts a value that was awaited back into its asynchronous type, for code that reads
	 * the declared type. A {@link ServerResponse} stands for itself.
	 * @param value the value
	 * @return the value as the handler would have returned it
	 */
	public @Nullable Object rewrap(@Nullable Object value) {
		return (this.adapter == null || value instanceof ServerResponse) ? value
				: this.adapter.fromPublisher(Mono.justOrEmpty(value));
	}

	/**
	 * Whether there is no value.
	 * @return whether the type is void
	 */
	public boolean isVoid() {
		Class<?> raw = this.body.resolve(Object.class);
		return raw == void.class || raw == Void.class;
	}

}
