package io.github.fastapispring.dependency;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.fastapispring.binding.ExecutableBinder;
import io.github.fastapispring.binding.RequestInput;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.invocation.Calls;
import io.github.fastapispring.invocation.Invoker;
import io.github.fastapispring.operation.Provider;

/**
 * A provider in the plan of one path operation.
 */
final class DependencyNode {

	private final int slot;

	private final Provider provider;

	private final int[] uses;

	private final ExecutableBinder binder;

	private final Invoker invoker;

	/**
	 * A node.
	 * @param slot where its value is kept, and its place in the order
	 * @param provider the provider
	 * @param uses the slots of the dependencies that it depends on
	 * @param binder reads its arguments
	 */
	DependencyNode(int slot, Provider provider, int[] uses, ExecutableBinder binder) {
		this.slot = slot;
		this.provider = provider;
		this.uses = uses;
		this.binder = binder;
		this.invoker = new Invoker(provider.executable());
	}

	int slot() {
		return this.slot;
	}

	Provider provider() {
		return this.provider;
	}

	int[] uses() {
		return this.uses;
	}

	boolean isAsync() {
		return this.provider.returned().isAsync();
	}

	/**
	 * Reads the arguments.
	 * @param input the request
	 * @param errors takes what is wrong
	 * @return calls the provider with them; of no use when there were errors
	 */
	Calls.Call<Object> bind(RequestInput input, ErrorCollector errors) {
		Supplier<Object> supplier = this.provider.target();
		Object target = (supplier != null) ? supplier.get() : null;
		@Nullable Object[] arguments = this.binder.bind(target, input, errors);
		return () -> this.invoker.invoke(target, arguments);
	}

}
