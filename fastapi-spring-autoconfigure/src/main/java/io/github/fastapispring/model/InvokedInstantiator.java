package io.github.fastapispring.model;

import java.util.Objects;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.introspect.AnnotatedConstructor;

import io.github.fastapispring.invocation.Invoker;

/**
 * Calls the constructor of a model by a handle that takes its arguments as they are held;
 * Jackson adapts its own to them at each call.
 */
final class InvokedInstantiator extends StdValueInstantiator {

	private static final long serialVersionUID = 1L;

	private final transient Invoker invoker;

	private InvokedInstantiator(StdValueInstantiator jackson, Invoker invoker) {
		super(jackson);
		this.invoker = invoker;
	}

	/**
	 * An instantiator that does what another one does.
	 * @param jackson the other instantiator
	 * @return the other one itself where it is not Jackson's own, or calls no constructor
	 */
	static ValueInstantiator inPlaceOf(ValueInstantiator jackson) {
		return (jackson.getClass() == StdValueInstantiator.class
				&& jackson.getWithArgsCreator() instanceof AnnotatedConstructor constructor)
						? new InvokedInstantiator((StdValueInstantiator) jackson,
								new Invoker(constructor.getAnnotated()))
						: jackson;
	}

	@Override
	public Object createFromObjectWith(DeserializationContext context, Object[] arguments) throws JacksonException {
		try {
			return Objects.requireNonNull(this.invoker.invoke(null, arguments));
		}
		catch (Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			return context.handleInstantiationProblem(getValueClass(), arguments, rewrapCtorProblem(context, ex));
		}
	}

}
