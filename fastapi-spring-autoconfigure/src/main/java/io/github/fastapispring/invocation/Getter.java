package io.github.fastapispring.invocation;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Reads a property by its getter, with a function that the JDK makes for that getter
 * alone: a call like any other, where reflection is several.
 */
public final class Getter {

	private Getter() {
	}

	/**
	 * The function of a getter.
	 * @param <F> the functional interface
	 * @param getter a method without parameters
	 * @param function the interface, such as {@code Function} or {@code ToIntFunction},
	 * which takes the object
	 * @return calls the getter; null where its class may not be looked into
	 */
	public static <F> @Nullable F of(Method getter, Class<F> function) {
		if (Modifier.isStatic(getter.getModifiers())) {
			return null;
		}
		try {
			return function.cast(compile(getter, function));
		}
		catch (VirtualMachineError ex) {
			throw ex;
		}
		catch (Throwable ex) {
			return null;
		}
	}

	private static Object compile(Method getter, Class<?> function) throws Throwable {
		MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(getter.getDeclaringClass(), MethodHandles.lookup());
		MethodHandle handle = lookup.unreflect(getter);
		Method call = Arrays.stream(function.getMethods())
			.filter((method) -> Modifier.isAbstract(method.getModifiers()))
			.findFirst()
			.orElseThrow();
		MethodType erased = MethodType.methodType(call.getReturnType(), call.getParameterTypes());
		MethodType called = call.getReturnType().isPrimitive() ? handle.type() : handle.type().wrap();
		return LambdaMetafactory
			.metafactory(lookup, call.getName(), MethodType.methodType(function), erased, handle, called)
			.getTarget()
			.invoke();
	}

}
