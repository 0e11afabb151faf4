package io.github.fastapispring.routing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * Calls a handler method by a method handle.
 */
final class HandlerInvoker {

	private final MethodHandle handle;

	HandlerInvoker(Method method) {
		ReflectionUtils.makeAccessible(method);
		try {
			this.handle = MethodHandles.lookup()
				.unreflect(method)
				.asSpreader(Object[].class, method.getParameterCount())
				.asType(MethodType.methodType(Object.class, Object.class, Object[].class));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException("Cannot call " + method, ex);
		}
	}

	/**
	 * Calls the method.
	 * @param router the bean
	 * @param arguments the arguments
	 * @return the result, null for void
	 * @throws Throwable whatever the method throws
	 */
	@Nullable Object invoke(Object router, @Nullable Object[] arguments) throws Throwable {
		return (Object) this.handle.invokeExact(router, arguments);
	}

}
